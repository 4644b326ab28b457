using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using CsCheck;
using static AfterSchoolBot.Domain.Tests.Attendance.SomeDay;

namespace AfterSchoolBot.Domain.Tests.Attendance;

/// <summary>The chain: each link takes everything over from the one before, and the child in somebody's hand ends it.</summary>
public sealed class ChildDayTests
{
    private static readonly PersonId[] Teachers = [Li, Wu, Sun];
    private static readonly Gen<(int Act, int Who, int Other, int Seconds)> Deed = Gen.Select(Gen.Int[0, 8], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 400]);

    [Fact]
    [Duty("五.4-f")]
    public void From_the_register_to_the_club_the_late_teacher_and_the_gate_one_answers_at_a_time()
    {
        var day = new ChildDay(new(1), Wednesday);
        Assert.Null(day.Arrive(Li, Class, At(16, 44)));
        Assert.Null(day.ReceiveInto(Calligraphy, Sun, At(16, 46)));
        Assert.Null(day.HandOver(Sun, Wu, Class, At(17, 46)));
        Assert.Null(day.Collect(Wu, At(17, 49)));

        Assert.Null(day.ResponsibleAt(At(16, 43)));
        Assert.Equal(new Carer(Li, Class), day.ResponsibleAt(At(16, 44)));
        Assert.Equal(new Carer(Sun, Calligraphy), day.ResponsibleAt(At(16, 46)));
        Assert.Equal(new Carer(Wu, Class), day.ResponsibleAt(At(17, 48)));
        Assert.Null(day.ResponsibleAt(At(17, 49)));
        Assert.Equal((true, false), (day.HasGone, day.IsHere));
        Assert.Equal([CareAct.MarkedPresent, CareAct.ReceivedByClub, CareAct.HandedOver, CareAct.Collected], day.Steps.Select(step => step.Act));
    }

    [Fact]
    public void The_nurse_answers_by_her_post_until_a_teacher_fetches_the_child()
    {
        var day = new ChildDay(new(1), Wednesday);
        Assert.Null(day.TakeToNurse(Sun, At(16, 47)));
        Assert.True(day.Responsible!.IsNurse);
        Assert.Null(day.TakeToNurse(Li, At(16, 48)));
        Assert.Single(day.Steps);
        Assert.Null(day.TakeIn(Li, Class, At(16, 55)));
        Assert.Null(day.TakeIn(Li, Class, At(16, 56)));
        Assert.Equal((new Carer(Li, Class), 2), (day.Responsible, day.Steps.Count));
        Assert.False(day.Responsible.IsNurse);
    }

    [Fact]
    public void A_register_that_comes_late_takes_nobody_out_of_a_club()
    {
        var day = new ChildDay(new(1), Wednesday);
        day.ReceiveInto(Calligraphy, Sun, At(16, 46));
        day.ReceiveInto(Calligraphy, Sun, At(16, 47));

        Assert.Null(day.Arrive(Li, Class, At(16, 50)));
        Assert.Equal((new Carer(Sun, Calligraphy), 1), (day.Responsible, day.Steps.Count));
    }

    [Fact]
    public void Only_who_has_a_child_gives_it_and_nobody_gives_one_who_is_not_here_or_has_gone()
    {
        var day = Here(1);
        Assert.Equal(Refusal.NotInYourCare, day.HandOver(Wu, Sun, Class, At(17, 0)));
        Assert.Equal(Refusal.NotInYourCare, new ChildDay(new(2), Wednesday).HandOver(Li, Wu, Class, At(17, 0)));
        Assert.Equal(Refusal.ChildIsNotHere, new ChildDay(new(2), Wednesday).Collect(Li, At(17, 0)));
        Assert.Equal(Refusal.ChildIsNotHere, new ChildDay(new(2), Wednesday).Strike(Li, At(17, 0)));

        day.Collect(Li, At(17, 30));
        Refusal?[] after = [day.Arrive(Li, Class, At(17, 31)), day.ReceiveInto(Calligraphy, Sun, At(17, 31)), day.TakeToNurse(Li, At(17, 31)), day.TakeIn(Li, Class, At(17, 31)), day.Collect(Li, At(17, 31)), day.Strike(Li, At(17, 31))];
        Assert.All(after, why => Assert.Equal(Refusal.ChildHasGone, why));
    }

    [Fact]
    public void A_child_marked_present_by_mistake_was_never_here_and_may_come_yet()
    {
        var day = Here(1);
        Assert.Null(day.Strike(Li, At(16, 50)));
        Assert.Equal((null, false), (day.Responsible, day.IsHere));
        Assert.Null(day.Arrive(Li, Class, At(17, 0)));
        Assert.Equal(new Carer(Li, Class), day.Responsible);
    }

    [Fact]
    public void A_clock_that_is_behind_puts_no_link_before_the_one_it_follows()
    {
        var day = Here(1);
        day.HandOver(Li, Wu, Class, At(16, 40));
        Assert.Equal(At(16, 44), day.Steps[^1].At);
        Assert.Equal(new Carer(Wu, Class), day.ResponsibleAt(At(16, 44)));
    }

    /// <summary>Whatever is done in whatever order: beside a plain account of who had the child last, the chain never names two, and never nobody for one who is here.</summary>
    [Fact]
    [Duty("五.4-f", "I8")]
    public void Random_acts_never_leave_a_present_child_with_two_or_with_nobody() =>
        Deed.Array[1, 40].Sample(
            deeds =>
            {
                var day = new ChildDay(new(1), Wednesday);
                var (holder, here, gone) = ("", false, false);
                var now = At(16, 40);
                List<(DateTimeOffset At, string Holder)> account = [];
                foreach (var (act, who, other, seconds) in deeds)
                {
                    now = now.AddSeconds(seconds);
                    var (one, two) = (Teachers[who], Teachers[other]);
                    switch (act)
                    {
                        case 0: day.Arrive(one, Class, now); if (!gone && !here) (holder, here) = ($"{one}", true); break;
                        case 1: day.ReceiveInto(Calligraphy, one, now); if (!gone) (holder, here) = ($"{one}", true); break;
                        case 2 or 3: day.HandOver(one, two, Class, now); if (here && holder == $"{one}") holder = $"{two}"; break;
                        case 4: day.TakeToNurse(one, now); if (!gone) (holder, here) = ("nurse", true); break;
                        case 5 or 6: day.TakeIn(one, Class, now); if (!gone) (holder, here) = ($"{one}", true); break;
                        case 7: day.Strike(one, now); if (here) (holder, here) = ("", false); break;
                        default: if (seconds > 380) { day.Collect(one, now); if (here) (holder, here, gone) = ("", false, true); } break;
                    }

                    account.RemoveAll(line => line.At == now);
                    account.Add((now, holder));
                    Assert.Equal(here, day.IsHere);
                    Assert.Equal(here ? 1 : 0, Teachers.Count(day.IsWith) + (day.Responsible is { IsNurse: true } ? 1 : 0));
                }

                Assert.All(account, line => Assert.Equal(line.Holder, day.ResponsibleAt(line.At) is { } carer ? carer.Person?.ToString() ?? "nurse" : ""));
                Assert.Equal(Enumerable.Range(1, day.Steps.Count), day.Steps.Select(step => step.Number));
            },
            iter: Tries.Of(10_000));

    [Fact]
    public void What_is_collected_is_written_down_with_who_took_the_child_and_where()
    {
        var collection = Assert.IsType<CollectionOutcome.Recorded>(Collection.Record(Here(1), new(new(101), "王芳"), "东门", Wu, At(17, 49))).Collection;
        Assert.Equal((new ChildId(1), Wednesday, new PersonId(101), "王芳", Wu, "东门", At(17, 49)), (collection.Child, collection.Day, collection.Guardian, collection.AdultName, collection.HandedOverBy, collection.Gate, collection.At));
        Assert.Equal(Refusal.ChildIsNotHere, Assert.IsType<CollectionOutcome.Refused>(Collection.Record(new(new(2), Wednesday), new(null, "王建国"), null, Wu, At(17, 49))).Why);
        Assert.Equal(Refusal.TextTooLong, Assert.IsType<CollectionOutcome.Refused>(Collection.Record(Here(3), new(null, "王建国"), new string('门', 21), Wu, At(17, 49))).Why);
    }
}
