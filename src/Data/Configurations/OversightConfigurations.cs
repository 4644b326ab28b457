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
