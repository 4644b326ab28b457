using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class EnrolmentConfiguration : IEntityTypeConfiguration<Enrolment>
{
    private const string Live = "state IN ('Submitted', 'InReview', 'Waiting', 'Approved', 'Enrolled')";

    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("enrolments");
        builder.HasKey(enrolment => enrolment.Number);
        builder.Property(enrolment => enrolment.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(enrolment => enrolment.Child).HasColumnName("child_id");
        builder.Property(enrolment => enrolment.Days).HasColumnName("days");
        builder.Property(enrolment => enrolment.GrantedDays).HasColumnName("granted_days");
        builder.Property(enrolment => enrolment.Priority).HasColumnName("priority");
        builder.Property(enrolment => enrolment.State).HasColumnName("state");
        builder.Property(enrolment => enrolment.DeclinedFor).HasColumnName("declined_for");
        builder.Property(enrolment => enrolment.Alternative).HasColumnName("alternative").IsSealed("enrolments.alternative");
        builder.Property(enrolment => enrolment.LeavesOn).HasColumnName("leaves_on");
        builder.Property(enrolment => enrolment.Version).HasColumnName("version").IsConcurrencyToken();
        builder.ComplexProperty(enrolment => enrolment.Confirmation, Confirmations.Columns);
        builder.ComplexProperty(enrolment => enrolment.Need, need =>
        {
            need.Property(one => one.Reason).HasColumnName("need");
            need.Property(one => one.OwnWords).HasColumnName("need_in_own_words").IsSealed("enrolments.need_in_own_words");
        });
        builder.ComplexProperty(enrolment => enrolment.Terms, terms =>
        {
            terms.Property(one => one.PlanVersion).HasColumnName("plan_version");
            terms.Property(one => one.AgreementVersion).HasColumnName("agreement_version");
            terms.Property(one => one.FeeScheduleVersion).HasColumnName("fee_schedule_version");
        });
        builder.ComplexProperty(enrolment => enrolment.Asked, asked =>
        {
            asked.Property(one => one.Question).HasColumnName("asked").IsSealed("enrolments.asked");
            asked.Property(one => one.By).HasColumnName("asked_by");
            asked.Property(one => one.At).HasColumnName("asked_at");
            asked.Property(one => one.AnswerBy).HasColumnName("answer_by");
            asked.Property(one => one.Answer).HasColumnName("answer").IsSealed("enrolments.answer");
            asked.Property(one => one.AnsweredAt).HasColumnName("answered_at");
        });
        builder.Property(enrolment => enrolment.Urged).HasColumnName("urged").HasDefaultValue(UrgedTo.Nobody);
        builder.Property(enrolment => enrolment.AfterDeadline).HasColumnName("after_deadline").HasDefaultValue(false);
        builder.Ignore(enrolment => enrolment.Applicant);
        builder.Ignore(enrolment => enrolment.SubmittedAt);

        builder.HasOne<Child>().WithMany().HasForeignKey(enrolment => enrolment.Child);
        builder.HasMany(enrolment => enrolment.History).WithOne().HasForeignKey(EnrolmentChangeConfiguration.Enrolment);
        builder.Navigation(enrolment => enrolment.History).HasField("history").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        builder.HasIndex(enrolment => enrolment.Child).HasDatabaseName("ix_enrolments_child_id");
        builder.HasIndex(enrolment => enrolment.Child, "live_of_child").IsUnique().HasFilter(Live).HasDatabaseName("ux_enrolments_live_of_child");
    }
}

internal sealed class EnrolmentChangeConfiguration : IEntityTypeConfiguration<EnrolmentChange>
{
    public const string Enrolment = "Enrolment";

    public void Configure(EntityTypeBuilder<EnrolmentChange> builder)
    {
        builder.ToTable("enrolment_changes");
        builder.Property<ApplicationNumber>(Enrolment).HasColumnName("enrolment_number");
        builder.HasKey(Enrolment, nameof(EnrolmentChange.Number));
        builder.Property(change => change.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(change => change.State).HasColumnName("state");
        builder.Property(change => change.Granted).HasColumnName("granted_days");
        builder.Property(change => change.By).HasColumnName("by_id");
        builder.Property(change => change.At).HasColumnName("at");
        builder.Property(change => change.Reason).HasColumnName("reason");
        builder.ComplexProperty(change => change.Confirmation, Confirmations.Columns);
    }
}

internal sealed class AskedAnewConfiguration : IEntityTypeConfiguration<AskedAnew>
{
    public void Configure(EntityTypeBuilder<AskedAnew> builder)
    {
        builder.ToTable("asked_anew");
        builder.HasKey(asked => new { asked.PlanVersion, asked.Guardian }); // once per version and guardian
        builder.Property(asked => asked.PlanVersion).HasColumnName("plan_version").ValueGeneratedNever();
        builder.Property(asked => asked.Guardian).HasColumnName("guardian_id");
        builder.Property(asked => asked.At).HasColumnName("at");
    }
}

internal sealed class DayAbsenceConfiguration : IEntityTypeConfiguration<DayAbsence>
{
    public void Configure(EntityTypeBuilder<DayAbsence> builder)
    {
        builder.ToTable("day_absences");
        builder.HasKey(absence => new { absence.Child, absence.Day }); // once for a child and day
        builder.Property(absence => absence.Child).HasColumnName("child_id");
        builder.Property(absence => absence.Day).HasColumnName("day");
        builder.Property(absence => absence.GivenBy).HasColumnName("given_by_id");
        builder.Property(absence => absence.GivenAt).HasColumnName("given_at").IsConcurrencyToken();
        builder.Property(absence => absence.TakenBackBy).HasColumnName("taken_back_by_id");
        builder.Property(absence => absence.TakenBackAt).HasColumnName("taken_back_at").IsConcurrencyToken();
        builder.Ignore(absence => absence.Stands);
        builder.HasOne<Child>().WithMany().HasForeignKey(absence => absence.Child);
        builder.HasIndex(absence => absence.Day).HasDatabaseName("ix_day_absences_day");
    }
}

/// <summary>A guardian's yes has the same columns wherever it stands.</summary>
internal static class Confirmations
{
    public static void Columns(ComplexPropertyBuilder<GuardianConfirmation> confirmation)
    {
        confirmation.Property(one => one.Child).HasColumnName("confirmed_for_child_id");
        confirmation.Property(one => one.Guardian).HasColumnName("confirmed_by_id");
        confirmation.Property(one => one.At).HasColumnName("confirmed_at");
        confirmation.Property(one => one.ReadBack).HasColumnName("confirmed_words").HasMaxLength(64);
        confirmation.Property(one => one.Activity).HasColumnName("confirmed_in");
    }
}
