using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class RollCallConfiguration : IEntityTypeConfiguration<RollCall>
{
    public void Configure(EntityTypeBuilder<RollCall> builder)
    {
        builder.ToTable("roll_calls");
        builder.HasKey(call => new { call.Day, call.Group }); // once for a day and group
        builder.Property(call => call.Day).HasColumnName("day");
        builder.Property(call => call.Group).HasColumnName("group_id");
        builder.Property(call => call.Teacher).HasColumnName("teacher_id");
        builder.Property(call => call.Opens).HasColumnName("opens");
        builder.Property(call => call.Expected).HasColumnName("expected");
        builder.Property(call => call.CalledAt).HasColumnName("called_at").IsConcurrencyToken();
        builder.Property(call => call.TakenAt).HasColumnName("taken_at").IsConcurrencyToken();
        builder.Property(call => call.Told).HasColumnName("told").IsConcurrencyToken();
        builder.Property(call => call.EmptyAt).HasColumnName("empty_at").IsConcurrencyToken();
        builder.Ignore(call => call.IsOpen);
    }
}

internal sealed class RegisterConfiguration : IEntityTypeConfiguration<Register>
{
    public void Configure(EntityTypeBuilder<Register> builder)
    {
        builder.ToTable("registers");
        builder.HasKey(register => new { register.Day, register.Group }); // taken once
        builder.Property(register => register.Day).HasColumnName("day");
        builder.Property(register => register.Group).HasColumnName("group_id");
        builder.Property(register => register.TakenBy).HasColumnName("taken_by_id");
        builder.Property(register => register.TakenAt).HasColumnName("taken_at");
        builder.Property(register => register.Version).HasColumnName("version").IsConcurrencyToken();
        builder.OwnsMany(register => register.Lines, line =>
        {
            line.ToTable("register_marks");
            BelongsToRegister(line);
            line.HasKey("Day", "Group", nameof(RegisterLine.Child));
            line.Property(one => one.Child).HasColumnName("child_id").ValueGeneratedNever();
            line.Property(one => one.Mark).HasColumnName("mark");
            line.HasIndex(one => one.Child).HasDatabaseName("ix_register_marks_child_id");
        });
        builder.OwnsMany(register => register.Revisions, revision =>
        {
            revision.ToTable("register_revisions");
            BelongsToRegister(revision);
            revision.HasKey("Day", "Group", nameof(Revision.Number));
            revision.Property(one => one.Number).HasColumnName("number").ValueGeneratedNever();
            revision.Property(one => one.Child).HasColumnName("child_id");
            revision.Property(one => one.Old).HasColumnName("old_mark");
            revision.Property(one => one.New).HasColumnName("new_mark");
            revision.Property(one => one.Why).HasColumnName("why");
            revision.Property(one => one.By).HasColumnName("by_id");
            revision.Property(one => one.At).HasColumnName("at");
        });
    }

    private static void BelongsToRegister<T>(OwnedNavigationBuilder<Register, T> line)
        where T : class
    {
        line.WithOwner().HasForeignKey("Day", "Group");
        line.Property<DateOnly>("Day").HasColumnName("day");
        line.Property<CareGroup>("Group").HasColumnName("group_id");
    }
}

internal sealed class ChildDayConfiguration : IEntityTypeConfiguration<ChildDay>
{
    public void Configure(EntityTypeBuilder<ChildDay> builder)
    {
        builder.ToTable("child_days");
        builder.HasKey(one => new { one.Child, one.Day }); // one chain for a child and day
        builder.Property(one => one.Child).HasColumnName("child_id");
        builder.Property(one => one.Day).HasColumnName("day");
        builder.Property(one => one.IsHere).HasColumnName("is_here");
        builder.Property(one => one.Version).HasColumnName("version").IsConcurrencyToken();
        builder.Ignore(one => one.Last);
        builder.Ignore(one => one.Responsible);
        builder.Ignore(one => one.HasGone);
        builder.HasOne<Child>().WithMany().HasForeignKey(one => one.Child);
        builder.HasIndex(one => one.Day).HasFilter("is_here").HasDatabaseName("ix_child_days_here");
        builder.OwnsMany(one => one.Steps, step =>
        {
            step.ToTable("care_steps");
            step.WithOwner().HasForeignKey("Child", "Day");
            step.Property<ChildId>("Child").HasColumnName("child_id");
            step.Property<DateOnly>("Day").HasColumnName("day");
            step.HasKey("Child", "Day", nameof(CareStep.Number));
            step.Property(link => link.Number).HasColumnName("number").ValueGeneratedNever();
            step.Property(link => link.Act).HasColumnName("act");
            step.Property(link => link.Responsible).HasColumnName("responsible_id");
            step.Property(link => link.Group).HasColumnName("group_id");
            step.Property(link => link.By).HasColumnName("by_id");
            step.Property(link => link.At).HasColumnName("at");
            step.Ignore(link => link.Ends);
        });
    }
}

internal sealed class ShiftHandoverConfiguration : IEntityTypeConfiguration<ShiftHandover>
{
    public void Configure(EntityTypeBuilder<ShiftHandover> builder)
    {
        builder.ToTable("shift_handovers");
        builder.HasKey(handover => handover.Number);
        builder.Property(handover => handover.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(handover => handover.Day).HasColumnName("day");
        builder.Property(handover => handover.Group).HasColumnName("group_id");
        builder.Property(handover => handover.From).HasColumnName("from_id");
        builder.Property(handover => handover.To).HasColumnName("to_id");
        builder.Property(handover => handover.OpenedAt).HasColumnName("opened_at");
        builder.Property(handover => handover.ClosedAt).HasColumnName("closed_at");
        builder.Property(handover => handover.Counted).HasColumnName("counted");
        builder.Property(handover => handover.AlertedAt).HasColumnName("alerted_at");
        builder.Property(handover => handover.Version).HasColumnName("version").IsConcurrencyToken();
        builder.Ignore(handover => handover.IsOpen);
        builder.HasIndex(handover => handover.From).IsUnique().HasFilter("closed_at IS NULL").HasDatabaseName("ux_shift_handovers_open"); // one at a time
        builder.OwnsMany(handover => handover.Handed, handed =>
        {
            handed.ToTable("handed_children");
            handed.WithOwner().HasForeignKey("Handover");
            handed.Property<int>("Handover").HasColumnName("handover_number");
            handed.HasKey("Handover", nameof(HandedChild.Child));
            handed.Property(one => one.Child).HasColumnName("child_id").ValueGeneratedNever();
        });
    }
}

internal sealed class MissingChildConfiguration : IEntityTypeConfiguration<MissingChild>
{
    public void Configure(EntityTypeBuilder<MissingChild> builder)
    {
        builder.ToTable("missing_children");
        builder.HasKey(missing => new { missing.Child, missing.Day });
        builder.Property(missing => missing.Child).HasColumnName("child_id");
        builder.Property(missing => missing.Day).HasColumnName("day");
        builder.Property(missing => missing.Group).HasColumnName("group_id");
        builder.Property(missing => missing.NoticedBy).HasColumnName("noticed_by_id");
        builder.Property(missing => missing.NoticedAt).HasColumnName("noticed_at");
        builder.Property(missing => missing.Told).HasColumnName("told").IsConcurrencyToken();
        builder.Property(missing => missing.FoundAt).HasColumnName("found_at").IsConcurrencyToken();
        builder.Property(missing => missing.FoundBy).HasColumnName("found_by_id");
        builder.Property(missing => missing.How).HasColumnName("how");
        builder.Ignore(missing => missing.IsMissing);
        builder.HasOne<Child>().WithMany().HasForeignKey(missing => missing.Child);
        builder.HasIndex(missing => missing.Day).HasFilter("found_at IS NULL").HasDatabaseName("ix_missing_children_open");
    }
}

internal sealed class UnclaimedChildConfiguration : IEntityTypeConfiguration<UnclaimedChild>
{
    public void Configure(EntityTypeBuilder<UnclaimedChild> builder)
    {
        builder.ToTable("unclaimed_children");
        builder.HasKey(unclaimed => new { unclaimed.Child, unclaimed.Day });
        builder.Property(unclaimed => unclaimed.Child).HasColumnName("child_id");
        builder.Property(unclaimed => unclaimed.Day).HasColumnName("day");
        builder.Property(unclaimed => unclaimed.DueAt).HasColumnName("due_at");
        builder.Property(unclaimed => unclaimed.NextAt).HasColumnName("next_at").IsConcurrencyToken();
        builder.Property(unclaimed => unclaimed.ComesAt).HasColumnName("comes_at");
        builder.Property(unclaimed => unclaimed.HeardBy).HasColumnName("heard_by_id");
        builder.Property(unclaimed => unclaimed.EndedAt).HasColumnName("ended_at").IsConcurrencyToken();
        builder.Ignore(unclaimed => unclaimed.IsOpen);
        builder.HasOne<Child>().WithMany().HasForeignKey(unclaimed => unclaimed.Child);
        builder.HasIndex(unclaimed => unclaimed.NextAt).HasDatabaseName("ix_unclaimed_children_next_at");
        builder.OwnsMany(unclaimed => unclaimed.Rungs, climbed =>
        {
            climbed.ToTable("unclaimed_rungs");
            climbed.WithOwner().HasForeignKey("Child", "Day");
            climbed.Property<ChildId>("Child").HasColumnName("child_id");
            climbed.Property<DateOnly>("Day").HasColumnName("day");
            climbed.HasKey("Child", "Day", nameof(ClimbedRung.Rung));
            climbed.Property(one => one.Rung).HasColumnName("rung").ValueGeneratedNever();
            climbed.Property(one => one.At).HasColumnName("at");
        });
    }
}

internal sealed class CollectionConfiguration : IEntityTypeConfiguration<Collection>
{
    public void Configure(EntityTypeBuilder<Collection> builder)
    {
        builder.ToTable("collections");
        builder.HasKey(collection => new { collection.Child, collection.Day }); // a child goes home once a day
        builder.Property(collection => collection.Child).HasColumnName("child_id");
        builder.Property(collection => collection.Day).HasColumnName("day");
        builder.Property(collection => collection.Guardian).HasColumnName("guardian_id");
        builder.Property(collection => collection.AdultName).HasColumnName("adult_name").IsSealed("collections.adult_name");
        builder.Property(collection => collection.HandedOverBy).HasColumnName("handed_over_by_id");
        builder.Property(collection => collection.Gate).HasColumnName("gate").IsSealed("collections.gate");
        builder.Property(collection => collection.At).HasColumnName("at");
        builder.HasOne<Child>().WithMany().HasForeignKey(collection => collection.Child);
    }
}

internal sealed class EmergencyConfiguration : IEntityTypeConfiguration<Emergency>
{
    public void Configure(EntityTypeBuilder<Emergency> builder)
    {
        builder.ToTable("emergencies");
        builder.HasKey(emergency => emergency.Number);
        builder.Property(emergency => emergency.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(emergency => emergency.Day).HasColumnName("day");
        builder.Property(emergency => emergency.Words).HasColumnName("words").IsSealed("emergencies.words");
        builder.Property(emergency => emergency.IsDrill).HasColumnName("is_drill");
        builder.Property(emergency => emergency.RaisedBy).HasColumnName("raised_by_id");
        builder.Property(emergency => emergency.RaisedAt).HasColumnName("raised_at");
        builder.Property(emergency => emergency.ClearedBy).HasColumnName("cleared_by_id");
        builder.Property(emergency => emergency.ClearedAt).HasColumnName("cleared_at");
        builder.Property(emergency => emergency.CompleteAt).HasColumnName("complete_at");
        builder.Property(emergency => emergency.Version).HasColumnName("version").IsConcurrencyToken();
        builder.Ignore(emergency => emergency.IsOpen);
        builder.Ignore(emergency => emergency.Expected);
        builder.Ignore(emergency => emergency.Unanswered);
        builder.OwnsMany(emergency => emergency.Counts, count =>
        {
            count.ToTable("head_counts");
            count.WithOwner().HasForeignKey("Emergency");
            count.Property<int>("Emergency").HasColumnName("emergency_number");
            count.HasKey("Emergency", nameof(HeadCount.Teacher));
            count.Property(one => one.Teacher).HasColumnName("teacher_id").ValueGeneratedNever();
            count.Property(one => one.Expected).HasColumnName("expected");
            count.Property(one => one.Answer).HasColumnName("answer");
            count.Property(one => one.AnsweredAt).HasColumnName("answered_at");
        });
    }
}
