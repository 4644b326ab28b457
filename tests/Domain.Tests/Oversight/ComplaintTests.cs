using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Tests.Oversight;

public class ComplaintTests
{
    private static readonly DateTimeOffset Evening = Spring2021.At(4, 7, 20, 20);
    private static readonly School School = Spring2021.School();
    private static readonly PersonId ClassTeacher = new(3);
    private static readonly StaffMember Principal = Member(Spring2021.Principal, StaffRoles.Principal);
    private static readonly StaffMember Coordinator = Member(Spring2021.Coordinator, StaffRoles.Coordinator);
    private static readonly StaffMember Supervisor = Member(new(9), StaffRoles.Supervisor);

    [Fact]
    [Duty("五.5-c")]
    public void Filed_on_Wednesday_evening_it_is_answered_within_five_school_days_from_the_next_day_on()
    {
        var complaint = File();

        Assert.Equal(("TS-0007", new DateOnly(2021, 4, 14), ComplaintDesk.Principal), (complaint.Number.ToString(), complaint.Due, complaint.Desk));
        Assert.False(complaint.IsLate(new(2021, 4, 14)));
        Assert.True(complaint.IsLate(new(2021, 4, 15)));
    }

    [Fact]
    [Duty("五.5-c")]
    public void The_clock_is_a_published_setting()
    {
        var school = Spring2021.School();
        school.Publish(new OversightTerms { ComplaintDays = 2 });

        Assert.Equal(new(2021, 4, 9), Assert.IsType<ComplainOutcome.Filed>(Complaint.File(new(1), About(ComplaintSubject.Nobody), school, Evening, Spring2021.Calendar)).Complaint.Due);
    }

    [Theory]
    [InlineData(ComplaintCategory.MadeToJoin, ComplaintSubject.Nobody, ComplaintDesk.Principal)]
    [InlineData(ComplaintCategory.LessonInDisguise, ComplaintSubject.Nobody, ComplaintDesk.Principal)]
    [InlineData(ComplaintCategory.Safety, ComplaintSubject.Nobody, ComplaintDesk.Principal)]
    [InlineData(ComplaintCategory.Other, ComplaintSubject.ClassTeacher, ComplaintDesk.Principal)]
    [InlineData(ComplaintCategory.Data, ComplaintSubject.Coordinator, ComplaintDesk.Principal)]
    [InlineData(ComplaintCategory.Decision, ComplaintSubject.Coordinator, ComplaintDesk.Principal)]
    [InlineData(ComplaintCategory.Data, ComplaintSubject.Nobody, ComplaintDesk.Coordinator)]
    [InlineData(ComplaintCategory.Other, ComplaintSubject.Nobody, ComplaintDesk.Coordinator)]
    [InlineData(ComplaintCategory.Other, ComplaintSubject.Principal, ComplaintDesk.Supervisor)]
    [InlineData(ComplaintCategory.MadeToJoin, ComplaintSubject.Principal, ComplaintDesk.Supervisor)]
    [Duty("五.5-c")]
    public void It_goes_to_a_desk_by_rule(ComplaintCategory category, ComplaintSubject subject, ComplaintDesk desk) =>
        Assert.Equal(desk, ComplaintDesks.For(category, subject, null, School));

    [Fact]
    [Duty("五.5-c")]
    public void It_never_goes_to_the_one_complained_of_in_whatever_office()
    {
        foreach (var category in Enum.GetValues<ComplaintCategory>())
        {
            foreach (var subject in Enum.GetValues<ComplaintSubject>())
            {
                foreach (var about in new[] { Spring2021.Principal, Spring2021.Coordinator, ClassTeacher })
                    Assert.NotEqual(about, ComplaintDesks.For(category, subject, about, School).PersonIn(School));
            }
        }
    }

    [Fact]
    public void The_class_teacher_can_neither_see_nor_close_it_even_with_the_principals_office()
    {
        var both = Member(new(3), StaffRoles.Teacher | StaffRoles.Principal);
        both.Teach(new(2, 1));
        var complaint = File(About(ComplaintSubject.ClassTeacher) with { About = null });

        Assert.False(complaint.LiesWith(both));
        Assert.Equal(new ComplaintOutcome.Refused(Refusal.NotByTheOneComplainedOf), complaint.TakeUp(both, Evening));
        Assert.Equal(new ComplaintOutcome.Refused(Refusal.NotByTheOneComplainedOf), complaint.Reply("没有的事。", both, Evening));
        Assert.Equal(new ComplaintOutcome.Refused(Refusal.NotYourComplaint), complaint.Reply("没有的事。", Coordinator, Evening));
        Assert.True(complaint.LiesWith(Principal));
    }

    [Fact]
    public void Taken_up_and_answered_every_line_of_its_history_says_who_when_and_in_which_words()
    {
        var complaint = File();

        Assert.Equal(new ComplaintOutcome.TakenUp(First: true), complaint.TakeUp(Principal, Evening.AddDays(1)));
        Assert.Equal(new ComplaintOutcome.TakenUp(First: false), complaint.TakeUp(Principal, Evening.AddDays(1)));
        Assert.Equal(new ComplaintOutcome.Refused(Refusal.TextTooLong), complaint.Reply(new('停', 501), Principal, Evening));
        Assert.Equal(new ComplaintOutcome.Answered("接龙已停。"), complaint.Reply("接龙已停。", Principal, Evening.AddDays(2)));
        Assert.Equal(new ComplaintOutcome.Refused(Refusal.ComplaintAlreadyAnswered), complaint.Reply("再答。", Principal, Evening.AddDays(3)));

        Assert.Equal(
            [(1, ComplaintState.Filed, null, ""), (2, ComplaintState.TakenUp, Spring2021.Principal, ""), (3, ComplaintState.Answered, Spring2021.Principal, "接龙已停。")],
            complaint.History.Select(change => (change.Number, change.State, change.By, change.Words)));
        Assert.Equal(("接龙已停。", false), (complaint.Answer, complaint.IsOpen));
    }

    [Fact]
    public void Content_the_complainant_settles_it_and_before_an_answer_there_is_nothing_to_settle()
    {
        var complaint = File();
        Assert.Equal(new ComplaintOutcome.Refused(Refusal.ComplaintNotAnsweredYet), complaint.Settle(Evening));

        complaint.Reply("接龙已停。", Principal, Evening);
        Assert.Equal(new ComplaintOutcome.Settled(), complaint.Settle(Evening));
        Assert.Equal(new ComplaintOutcome.Settled(), complaint.Settle(Evening));
        Assert.Equal(3, complaint.History.Count);
    }

    [Fact]
    [Duty("五.5-c")]
    public void Not_content_it_is_looked_at_once_more_by_the_next_desk_with_a_new_clock()
    {
        var complaint = File();
        Assert.Equal(new ComplaintOutcome.Refused(Refusal.ComplaintNotAnsweredYet), complaint.AskAgain("没停", School, Evening, Spring2021.Calendar));

        complaint.Reply("接龙已停。", Principal, Evening.AddDays(2));
        Assert.Equal(new ComplaintOutcome.Refused(Refusal.TextTooLong), complaint.AskAgain(new('没', 501), School, Evening.AddDays(2), Spring2021.Calendar));
        Assert.Equal(new ComplaintOutcome.Reopened(ComplaintDesk.Supervisor, new(2021, 4, 16)), complaint.AskAgain("没停", School, Evening.AddDays(2), Spring2021.Calendar));
        Assert.Equal(new ComplaintOutcome.Refused(Refusal.NotYourComplaint), complaint.Reply("停了。", Principal, Evening.AddDays(3)));
        Assert.IsType<ComplaintOutcome.Answered>(complaint.Reply("已到校核实。", Supervisor, Evening.AddDays(3)));
        Assert.Equal(new ComplaintOutcome.Refused(Refusal.ComplaintLookedAtTwice), complaint.AskAgain("还没停", School, Evening.AddDays(4), Spring2021.Calendar));
    }

    [Fact]
    public void Passed_to_the_district_the_day_stays_and_above_it_there_is_no_desk()
    {
        var complaint = File();
        var due = complaint.Due;

        Assert.Equal(new ComplaintOutcome.PassedOn(ComplaintDesk.Supervisor), complaint.PassOn(Principal, Evening.AddDays(1)));
        Assert.Equal(due, complaint.Due);
        Assert.False(complaint.LiesWith(Principal));
        Assert.Equal(new ComplaintOutcome.Refused(Refusal.NoDeskAboveThis), complaint.PassOn(Supervisor, Evening.AddDays(1)));
    }

    [Fact]
    public void Unnamed_it_is_asked_after_from_the_same_chat_only()
    {
        var unnamed = File();
        var named = File(About(ComplaintSubject.Nobody) with { Complainant = new(7) });

        Assert.True(unnamed.IsFrom("wecom:wm1", null));
        Assert.False(unnamed.IsFrom("teams:7", new(7)));
        Assert.False(unnamed.IsFrom("teams:7", null));
        Assert.True(named.IsFrom("teams:7", new(7)));
    }

    [Fact]
    public void Late_is_told_once_for_each_clock()
    {
        var complaint = File();

        Assert.False(complaint.TellLate(new(2021, 4, 14)));
        Assert.True(complaint.TellLate(new(2021, 4, 15)));
        Assert.False(complaint.TellLate(new(2021, 4, 16)));
        complaint.Reply("接龙已停。", Principal, Spring2021.At(4, 16, 9));
        complaint.AskAgain("没停", School, Spring2021.At(4, 16, 10), Spring2021.Calendar);
        Assert.True(complaint.TellLate(new(2021, 4, 26)));
    }

    [Fact]
    public void Figures_count_by_category_what_was_in_time_late_and_open()
    {
        var (inTime, late, open) = (File(), File(), File(About(ComplaintSubject.Nobody) with { Category = ComplaintCategory.Safety }));
        inTime.Reply("好。", Principal, Spring2021.At(4, 14, 23));
        late.Reply("好。", Principal, Spring2021.At(4, 15, 0, 1));

        Assert.Equal(
            [new(ComplaintCategory.MadeToJoin, 2, 1, 1, 0), new ComplaintFigures(ComplaintCategory.Safety, 1, 0, 1, 1)],
            ComplaintFigures.Of([inTime, late, open], School, new(2021, 4, 15)));
        Assert.Equal(new ComplaintFigures(ComplaintCategory.Safety, 1, 0, 0, 1), Assert.Single(ComplaintFigures.Of([open], School, new(2021, 4, 14))));
    }

    [Fact]
    public void An_answer_on_the_last_day_is_in_time_and_one_after_midnight_was_late_for_ever()
    {
        var (inTime, late) = (File(), File());
        inTime.Reply("好。", Principal, Spring2021.At(4, 14, 23));
        late.Reply("好。", Principal, Spring2021.At(4, 15, 0, 1));

        Assert.False(inTime.WasEverLate(new(2021, 5, 1), School));
        Assert.True(late.WasEverLate(new(2021, 5, 1), School));
        Assert.False(late.IsLate(new(2021, 5, 1))); // it is answered
    }

    [Fact]
    public void Five_hundred_characters_are_not_too_many_for_a_complaint_its_answer_and_what_is_said_to_it()
    {
        var complaint = File(About(ComplaintSubject.Nobody) with { Text = new('逼', 500) });

        Assert.IsType<ComplaintOutcome.Answered>(complaint.Reply(new('停', 500), Principal, Evening));
        Assert.IsType<ComplaintOutcome.Reopened>(complaint.AskAgain(new('没', 500), School, Evening, Spring2021.Calendar));
    }

    [Fact]
    public void A_text_too_long_is_refused() =>
        Assert.Equal(new ComplainOutcome.Refused(Refusal.TextTooLong), Complaint.File(new(1), About(ComplaintSubject.Nobody) with { Text = new('逼', 501) }, School, Evening, Spring2021.Calendar));

    [Theory]
    [InlineData("TS-0007", 7)]
    [InlineData("看一下ts0007", 7)]
    [InlineData("ts 12 怎么样了", 12)]
    [InlineData("ＴＳ－０００７", 7)]
    [InlineData("WD-0007", null)]
    [InlineData("it is about the kits 7", null)]
    [InlineData("TS", null)]
    public void A_number_is_found_as_people_write_it(string sentence, int? number) => Assert.Equal(number, ComplaintNumber.FindIn(sentence)?.Value);

    private static Complaint File(Grievance? grievance = null) =>
        Assert.IsType<ComplainOutcome.Filed>(Complaint.File(new(7), grievance ?? About(ComplaintSubject.Nobody), School, Evening, Spring2021.Calendar)).Complaint;

    private static Grievance About(ComplaintSubject subject) => new("wecom:wm1", null, ComplaintCategory.MadeToJoin, subject, ClassTeacher, new ClassId(2, 1), "3月31日群里接龙");

    private static StaffMember Member(PersonId id, StaffRoles roles) => new(id, StaffKind.Teacher, roles);
}
