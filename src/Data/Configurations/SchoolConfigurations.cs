using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(person => person.Name).HasColumnName("name");
        builder.Property(person => person.Language).HasColumnName("language");
        builder.Property(person => person.QuietFrom).HasColumnName("quiet_from");
        builder.Property(person => person.QuietTo).HasColumnName("quiet_to");
        builder.Ignore(person => person.QuietHours);
    }
}

internal sealed class ClassChatConfiguration : IEntityTypeConfiguration<ClassChat>
{
    public void Configure(EntityTypeBuilder<ClassChat> builder)
    {
        builder.ToTable("class_chats");
        builder.HasKey(chat => chat.Conversation);
        builder.HasIndex(chat => chat.Class);
        builder.Property(chat => chat.Conversation).HasColumnName("conversation");
        builder.Property(chat => chat.Class).HasColumnName("class_id");
        builder.Property(chat => chat.BoundBy).HasColumnName("bound_by");
        builder.Property(chat => chat.BoundAt).HasColumnName("bound_at");
    }
}

internal sealed class SchoolConfiguration : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.ToTable("school");
        builder.Property<int>("Id").HasColumnName("id").ValueGeneratedNever(); // always 0: a second row is refused
        builder.HasKey("Id");
        builder.Property(school => school.Name).HasColumnName("name");
        builder.Property(school => school.TimeZoneId).HasColumnName("time_zone");
        builder.Property(school => school.Principal).HasColumnName("principal_id");
        builder.Property(school => school.Coordinator).HasColumnName("coordinator_id");
        builder.Property(school => school.SpecialAccountName).HasColumnName("special_account_name");
        builder.Property(school => school.SpecialAccountBank).HasColumnName("special_account_bank");
        builder.Property(school => school.SpecialAccountNumber).HasColumnName("special_account_number");
        builder.Ignore(school => school.SpecialAccount);
        builder.Property(school => school.Dismissal).HasColumnName("dismissal");
        builder.Property(school => school.CareFrom).HasColumnName("care_from");
        builder.Property(school => school.MorningMessages).HasColumnName("morning_messages").HasDefaultValue(new TimeOnly(7, 35));
        builder.Property(school => school.OffersEnd).HasColumnName("offers_end").HasDefaultValue(new TimeOnly(20, 0));
        builder.Property(school => school.RegisterWithin).HasColumnName("register_within").HasDefaultValue(10);
        builder.Property(school => school.PickupCutOff).HasColumnName("pickup_cut_off").HasDefaultValue(new TimeOnly(15, 30));
        builder.ComplexProperty(school => school.ClubSlot, hours => Between(hours, "club_from", "club_to"));
        builder.ComplexProperty(school => school.OfficeHours, hours => Between(hours, "office_from", "office_to"));
        builder.ComplexProperty(school => school.QuietHours, hours => Between(hours, "quiet_from", "quiet_to"));
        builder.ComplexProperty(school => school.Oversight, terms => Published(terms));
        builder.HasOne<Person>().WithMany().HasForeignKey(school => school.Principal).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(school => school.Coordinator).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(school => school.SeasonSwitches, published =>
        {
            published.ToTable("season_switches");
            published.WithOwner().HasForeignKey("SchoolId");
            published.Property<int>("SchoolId").HasColumnName("school_id");
            published.HasKey("SchoolId", nameof(SeasonSwitch.From));
            published.Property(one => one.From).HasColumnName("from_day");
            published.Property(one => one.Season).HasColumnName("season");
        });
    }

    // the defaults are for a school that was laid before these were published
    private static void Published(ComplexPropertyBuilder<OversightTerms> terms)
    {
        terms.Property(one => one.ComplaintDays).HasColumnName("complaint_days").HasDefaultValue(5);
        terms.Property(one => one.RemindersARound).HasColumnName("reminders_a_round").HasDefaultValue(1);
        terms.Property(one => one.TogetherPercent).HasColumnName("together_percent").HasDefaultValue(95);
        terms.Property(one => one.TogetherMinutes).HasColumnName("together_minutes").HasDefaultValue(30);
        terms.Property(one => one.TogetherChildren).HasColumnName("together_children").HasDefaultValue(10);
    }

    private static void Between(ComplexPropertyBuilder<Hours> hours, string from, string to)
    {
        hours.Property(one => one.From).HasColumnName(from);
        hours.Property(one => one.To).HasColumnName(to);
    }
}

internal sealed class SchoolClassConfiguration : IEntityTypeConfiguration<SchoolClass>
{
    public void Configure(EntityTypeBuilder<SchoolClass> builder)
    {
        builder.ToTable("classes");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(one => one.ClassTeacher).HasColumnName("class_teacher_id");
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.ClassTeacher).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TermConfiguration : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("terms");
        builder.HasKey(term => term.First);
        builder.Property(term => term.First).HasColumnName("first_day");
        builder.Property(term => term.Last).HasColumnName("last_day");
        builder.Property(term => term.Name).HasColumnName("name");
    }
}

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.ToTable("holidays");
        builder.HasKey(holiday => holiday.First);
        builder.Property(holiday => holiday.First).HasColumnName("first_day");
        builder.Property(holiday => holiday.Last).HasColumnName("last_day");
        builder.Property(holiday => holiday.Name).HasColumnName("name");
    }
}

internal sealed class MakeUpDayConfiguration : IEntityTypeConfiguration<MakeUpDay>
{
    public void Configure(EntityTypeBuilder<MakeUpDay> builder)
    {
        builder.ToTable("make_up_days");
        builder.HasKey(made => made.Day);
        builder.Property(made => made.Day).HasColumnName("day");
        builder.Property(made => made.RunsAs).HasColumnName("runs_as");
    }
}
