using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("staff");
        builder.HasKey(member => member.Id);
        builder.Property(member => member.Id).HasColumnName("person_id").ValueGeneratedNever();
        builder.Property(member => member.Kind).HasColumnName("kind");
        builder.Property(member => member.Roles).HasColumnName("roles");
        builder.Property(member => member.VettedUntil).HasColumnName("vetted_until");
        builder.Property(member => member.SafetyRulesRead).HasColumnName("safety_rules_read");
        builder.Property(member => member.SafetyRulesReadAt).HasColumnName("safety_rules_read_at");
        builder.Ignore(member => member.Classes);
        builder.HasOne<Person>().WithOne().HasForeignKey<StaffMember>(member => member.Id);
        builder.OwnsMany<Teaching>("teaching", taught =>
        {
            taught.ToTable("staff_classes");
            taught.WithOwner().HasForeignKey("StaffId");
            taught.Property<PersonId>("StaffId").HasColumnName("person_id");
            taught.HasKey("StaffId", nameof(Teaching.Class));
            taught.Property(one => one.Class).HasColumnName("class_id");
        });
    }
}
