using AfterSchoolBot.Domain.Oversight;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class ComplaintConfiguration : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.ToTable("complaints");
        builder.HasKey(complaint => complaint.Number);
        builder.Property(complaint => complaint.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(complaint => complaint.Chat).HasColumnName("chat");
        builder.Property(complaint => complaint.Complainant).HasColumnName("complainant_id");
        builder.Property(complaint => complaint.Category).HasColumnName("category");
        builder.Property(complaint => complaint.Subject).HasColumnName("subject");
        builder.Property(complaint => complaint.About).HasColumnName("about_id");
        builder.Property(complaint => complaint.Class).HasColumnName("class_id");
        builder.Property(complaint => complaint.Text).HasColumnName("text").IsSealed("complaints.text");
        builder.Property(complaint => complaint.Application).HasColumnName("application_number");
        builder.Property(complaint => complaint.Desk).HasColumnName("desk");
        builder.Property(complaint => complaint.State).HasColumnName("state");
        builder.Property(complaint => complaint.FiledOn).HasColumnName("filed_on");
        builder.Property(complaint => complaint.Due).HasColumnName("due");
        builder.Property(complaint => complaint.LateTold).HasColumnName("late_told");
        builder.Property(complaint => complaint.Version).HasColumnName("version").IsConcurrencyToken();
        builder.Ignore(complaint => complaint.Answer);

        builder.HasMany(complaint => complaint.History).WithOne().HasForeignKey(ComplaintChangeConfiguration.Complaint).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(complaint => complaint.History).HasField("history").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        builder.HasIndex(complaint => complaint.FiledOn).HasDatabaseName("ix_complaints_filed_on");
    }
}

internal sealed class ComplaintChangeConfiguration : IEntityTypeConfiguration<ComplaintChange>
{
    public const string Complaint = "Complaint";

    public void Configure(EntityTypeBuilder<ComplaintChange> builder)
    {
        builder.ToTable("complaint_changes");
        builder.Property<ComplaintNumber>(Complaint).HasColumnName("complaint_number");
        builder.HasKey(Complaint, nameof(ComplaintChange.Number));
        builder.Property(change => change.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(change => change.State).HasColumnName("state");
        builder.Property(change => change.Desk).HasColumnName("desk");
        builder.Property(change => change.Due).HasColumnName("due");
        builder.Property(change => change.By).HasColumnName("by_id");
        builder.Property(change => change.At).HasColumnName("at");
        builder.Property(change => change.Words).HasColumnName("words").IsSealed("complaint_changes.words");
    }
}

internal sealed class JoiningAlertConfiguration : IEntityTypeConfiguration<JoiningAlert>
{
    public void Configure(EntityTypeBuilder<JoiningAlert> builder)
    {
        builder.ToTable("joining_alerts");
        builder.HasKey(alert => new { alert.Round, alert.Class });
        builder.Property(alert => alert.Round).HasColumnName("round");
        builder.Property(alert => alert.Class).HasColumnName("class_id");
        builder.Property(alert => alert.At).HasColumnName("at");
        builder.ComplexProperty(alert => alert.Figures, figures =>
        {
            figures.Property(one => one.Children).HasColumnName("children");
            figures.Property(one => one.Applied).HasColumnName("applied");
            figures.Property(one => one.Together).HasColumnName("together");
            figures.Property(one => one.Minutes).HasColumnName("minutes");
        });
    }
}

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminders");
        builder.HasKey(reminder => new { reminder.Round, reminder.Number }); // two coordinators at once: one of them is refused
        builder.Property(reminder => reminder.Round).HasColumnName("round");
        builder.Property(reminder => reminder.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(reminder => reminder.Families).HasColumnName("families");
        builder.Property(reminder => reminder.By).HasColumnName("by_id");
        builder.Property(reminder => reminder.At).HasColumnName("at");
    }
}

internal sealed class NotJoiningConfiguration : IEntityTypeConfiguration<NotJoining>
{
    public void Configure(EntityTypeBuilder<NotJoining> builder)
    {
        builder.ToTable("not_joining");
        builder.HasKey(said => new { said.Round, said.Child });
        builder.Property(said => said.Round).HasColumnName("round");
        builder.Property(said => said.Child).HasColumnName("child_id");
        builder.Property(said => said.By).HasColumnName("by_id");
        builder.Property(said => said.At).HasColumnName("at");
    }
}

internal sealed class GiftConfiguration : IEntityTypeConfiguration<Gift>
{
    public void Configure(EntityTypeBuilder<Gift> builder)
    {
        builder.ToTable("gifts"); // no key of any other table: a gift buys no place (五.3)
        builder.HasKey(gift => gift.Id);
        builder.Property(gift => gift.Id).HasColumnName("id");
        builder.Property(gift => gift.Donor).HasColumnName("donor").HasMaxLength(Gift.LongestText);
        builder.Property(gift => gift.What).HasColumnName("what").HasMaxLength(Gift.LongestText);
        builder.Property(gift => gift.Use).HasColumnName("use").HasMaxLength(Gift.LongestText);
        builder.Property(gift => gift.Value).HasColumnName("value_fen");
        builder.Property(gift => gift.RegisteredOn).HasColumnName("registered_on");
        builder.Property(gift => gift.RegisteredBy).HasColumnName("registered_by");
    }
}
