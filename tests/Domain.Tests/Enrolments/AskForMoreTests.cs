using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Tests.Enrolments;

/// <summary>三.3, 三.4: the school may ask for a word, never for papers, and its own clock waits for the answer.</summary>
public sealed class AskForMoreTests
{
    private static readonly PersonId Coordinator = new(2);
    private static readonly DateTimeOffset Monday = Spring2021.At(4, 12, 9);
    private static readonly DateOnly Friday = new(2021, 4, 16);

    [Fact]
    public void A_question_is_no_decision_and_the_answer_is_on_record()
    {
        var one = TakenUp();

        Assert.IsType<ReviewOutcome.Asked>(one.AskForMore(Coordinator, "孩子哪几天需要留校？", Friday, Monday));
        Assert.Equal(EnrolmentState.InReview, one.State);
        Assert.Null(one.AnswerMore("周一和周三", Bond(one.Child), Monday.AddHours(3)));
        Assert.Equal("周一和周三", one.Asked!.Answer);
        Assert.IsType<ReviewOutcome.Approved>(one.Approve(Coordinator, "看护有位", Monday.AddHours(4)));
    }

    [Theory]
    [InlineData("请交务工证明")]
    [InlineData("麻煩提供戶口本複印件")]
    [InlineData("请补一张残疾证照片")]
    [InlineData("Please send a certificate of employment")]
    [Duty("三.3-a")]
    public void No_papers_are_asked_of_a_family(string question) =>
        Assert.Equal(Refusal.NoPapersAreAsked, Assert.IsType<ReviewOutcome.Refused>(TakenUp().AskForMore(Coordinator, question, Friday, Monday)).Why);

    [Fact]
    public void A_question_needs_words_and_not_too_many()
    {
        Assert.Equal(Refusal.DecisionNeedsReason, Assert.IsType<ReviewOutcome.Refused>(TakenUp().AskForMore(Coordinator, " ", Friday, Monday)).Why);
        Assert.Equal(Refusal.TextTooLong, Assert.IsType<ReviewOutcome.Refused>(TakenUp().AskForMore(Coordinator, new('问', 121), Friday, Monday)).Why);
        Assert.Equal(Refusal.NotTakenUpYet, Assert.IsType<ReviewOutcome.Refused>(Given.Submitted().AskForMore(Coordinator, "哪几天？", Friday, Monday)).Why);
    }

    [Fact]
    public void A_question_of_120_characters_and_an_answer_of_200_are_not_too_long()
    {
        var one = TakenUp();

        Assert.IsType<ReviewOutcome.Asked>(one.AskForMore(Coordinator, new('问', 120), Friday, Monday));
        Assert.Null(one.AnswerMore(new('周', 200), Bond(one.Child), Monday));
    }

    [Fact]
    public void Only_the_childs_guardian_answers_and_only_what_was_asked()
    {
        var one = TakenUp();
        Assert.Equal(Refusal.NothingWasAsked, one.AnswerMore("周一", Bond(one.Child), Monday));

        one.AskForMore(Coordinator, "哪几天？", Friday, Monday);
        Assert.Equal(Refusal.NotThisChildsGuardian, one.AnswerMore("周一", Bond(new(99)), Monday));
        Assert.Equal(Refusal.NotThisChildsGuardian, one.AnswerMore("周一", new(new(11), one.Child, Relation.Other, Authority.MayCollect), Monday));
        Assert.Equal(Refusal.TextTooLong, one.AnswerMore(new('周', 201), Bond(one.Child), Monday));
    }

    [Fact]
    [Duty("三.4-b")]
    public void The_schools_clock_counts_from_the_answer_or_from_the_day_by_which_it_was_asked_for()
    {
        var (school, calendar) = (Spring2021.School(), Spring2021.Calendar);
        var one = TakenUp();
        var before = one.AnswerDue(school, calendar, 3);

        one.AskForMore(Coordinator, "哪几天？", Friday, Monday);
        Assert.Equal(new(2021, 4, 21), one.AnswerDue(school, calendar, 3)); // Friday and three school days
        one.AnswerMore("周一", Bond(one.Child), Spring2021.At(4, 14, 12));
        Assert.Equal(new(2021, 4, 19), one.AnswerDue(school, calendar, 3));
        Assert.True(before < one.AnswerDue(school, calendar, 3));
    }

    [Fact]
    [Duty("三.4-b")]
    public void Whoever_must_hear_that_an_answer_is_late_hears_once_and_a_decided_application_is_not_late()
    {
        var one = TakenUp();
        Assert.True(one.Urge(UrgedTo.Coordinator));
        Assert.False(one.Urge(UrgedTo.Coordinator));
        Assert.True(one.Urge(UrgedTo.Principal));
        Assert.False(one.Urge(UrgedTo.Coordinator));

        var decided = TakenUp();
        decided.Approve(Coordinator, "有位", Monday);
        Assert.False(decided.Urge(UrgedTo.Principal));
    }

    [Fact]
    public void With_the_consent_goes_what_the_family_was_asked()
    {
        var one = TakenUp();
        one.AskForMore(Coordinator, "谁来接？", Friday, Monday);
        one.AnswerMore("爷爷", Bond(one.Child), Monday);
        one.ForgetWhatWasOptional();

        Assert.Null(one.Asked);
    }

    [Fact]
    [Duty("D4")]
    public void With_the_consent_go_the_group_and_the_own_words_each_and_with_nothing_to_forget_nothing_changes()
    {
        var plain = Submitted(new Need(NeedReason.Other), null);
        var (grouped, worded) = (Submitted(new Need(NeedReason.Other), PriorityGroup.Hardship), Submitted(new Need(NeedReason.Other, "爷爷病了"), null));
        foreach (var one in new[] { plain, grouped, worded }) one.ForgetWhatWasOptional();

        Assert.Equal((1, 2, 2), (plain.Version, grouped.Version, worded.Version));
        Assert.Null(grouped.Priority);
        Assert.Equal(new Need(NeedReason.Other), worded.Need);

        static Enrolment Submitted(Need need, PriorityGroup? group) =>
            Assert.IsType<ApplyOutcome.Submitted>(Enrolment.Apply(new(417), Given.Wish(priority: group) with { Need = need }, Given.Yes(), null)).Enrolment;
    }

    [Fact]
    [Duty("三.4-b")]
    public void The_clock_of_an_application_starts_when_it_came_in_and_that_of_more_days_when_they_were_asked_for()
    {
        var waited = Given.InReview();
        waited.PutOnWaitingList(Given.Zhang, "这几天满了", Given.Evening.AddDays(1));
        waited.Approve(Given.Zhang, "有位了", Given.Evening.AddDays(2));
        Assert.Equal(Given.Evening, waited.SubmittedAt);

        waited.ChangeDays(Weekdays.All, Given.Yes(at: Given.Evening.AddDays(20)));
        Assert.Equal(Given.Evening.AddDays(20), waited.SubmittedAt);
        waited.ChangeDays(Weekdays.All & ~Weekdays.Friday, Given.Yes(at: Given.Evening.AddDays(21)));
        waited.TakeUp(Given.Zhang, Given.Evening.AddDays(22));
        Assert.Equal(Given.Evening.AddDays(20), waited.SubmittedAt);
    }

    private static Enrolment TakenUp()
    {
        var one = Given.Submitted();
        one.TakeUp(Coordinator, Monday.AddHours(-1));
        return one;
    }

    private static Guardianship Bond(ChildId child) => new(new(11), child, Relation.Mother, Authority.All);
}
