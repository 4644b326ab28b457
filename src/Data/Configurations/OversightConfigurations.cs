using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain.Oversight;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class OfficeQuestionConfiguration : IEntityTypeConfiguration<OfficeQuestion>
{
    public void Configure(EntityTypeBuilder<OfficeQuestion> builder)
    {
        builder.ToTable("office_questions");
        builder.HasKey(question => question.Number);
        builder.Property(question => question.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(question => question.Chat).HasColumnName("chat");
        builder.Property(question => question.Asker).HasColumnName("asker_id");
        builder.Property(question => question.Topic).HasColumnName("topic");
        builder.Property(question => question.Text).HasColumnName("text").IsSealed("office_questions.text");
        builder.Property(question => question.WantsCallBack).HasColumnName("wants_call_back");
        builder.Property(question => question.AskedAt).HasColumnName("asked_at");
        builder.Property(question => question.AnswerDue).HasColumnName("answer_due");
        builder.Property(question => question.AnsweredAt).HasColumnName("answered_at").IsConcurrencyToken(); // the first answer stands
        builder.ComplexProperty(question => question.Answered, answer =>
        {
            answer.Property(one => one.Text).HasColumnName("answer").IsSealed("office_questions.answer");
            answer.Property(one => one.By).HasColumnName("answered_by");
        });
    }
}

internal sealed class PolicyGapConfiguration : IEntityTypeConfiguration<PolicyGap>
{
    public void Configure(EntityTypeBuilder<PolicyGap> builder)
    {
        builder.ToTable("policy_gaps");
        builder.HasKey(gap => gap.Id);
        builder.Property(gap => gap.Id).HasColumnName("id");
        builder.Property(gap => gap.Topic).HasColumnName("topic").HasMaxLength(64);
        builder.Property(gap => gap.Day).HasColumnName("day");
    }
}

internal sealed class AnswerRatingConfiguration : IEntityTypeConfiguration<AnswerRating>
{
    public void Configure(EntityTypeBuilder<AnswerRating> builder)
    {
        builder.ToTable("answer_ratings");
        builder.HasKey(rating => rating.Answer);
        builder.Property(rating => rating.Answer).HasColumnName("answer").ValueGeneratedNever();
        builder.Property(rating => rating.Topic).HasColumnName("topic").HasMaxLength(64);
        builder.Property(rating => rating.Day).HasColumnName("day");
        builder.Property(rating => rating.Helped).HasColumnName("helped");
        builder.Property(rating => rating.Words).HasColumnName("words").IsSealed("answer_ratings.words");
    }
}

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("audit_events");
        builder.HasKey(one => one.Id);
        builder.HasIndex(one => one.Number).IsUnique();
        builder.HasIndex(one => one.Id).HasFilter("number IS NULL").HasDatabaseName("ix_audit_events_not_linked");
        builder.HasIndex(one => one.Child);
        builder.Property(one => one.Id).HasColumnName("id");
        builder.Property(one => one.At).HasColumnName("at");
        builder.Property(one => one.Actor).HasColumnName("actor_id");
        builder.Property(one => one.Act).HasColumnName("act").HasMaxLength(80);
        builder.Property(one => one.Activity).HasColumnName("activity_id");
        builder.Property(one => one.Subject).HasColumnName("subject").HasMaxLength(120);
        builder.Property(one => one.Child).HasColumnName("child_id");
        builder.Property(one => one.Change).HasColumnName("change").HasMaxLength(AuditEvent.LongestChange);
        builder.Property(one => one.Reason).HasColumnName("reason").IsSealed(HotRows.AuditReason);
        builder.Property(one => one.Versions).HasColumnName("versions").HasMaxLength(120);
        builder.Property(one => one.Before).HasColumnName("before").HasMaxLength(32);
        builder.Property(one => one.After).HasColumnName("after").HasMaxLength(32);
        builder.Property(one => one.Number).HasColumnName("number");
        builder.Property(one => one.Link).HasColumnName("link").HasMaxLength(32);
    }
}
