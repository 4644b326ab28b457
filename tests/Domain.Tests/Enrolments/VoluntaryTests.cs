using System.Reflection;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Tests.Fees;
using CsCheck;
using static AfterSchoolBot.Domain.Tests.Enrolments.Given;

namespace AfterSchoolBot.Domain.Tests.Enrolments;

/// <summary>二.3-a: no code path produces a live enrolment without the own confirmation of that child's guardian.</summary>
public sealed class VoluntaryTests
{
    private static readonly Dictionary<PersonId, ChildId[]> Roll = new() { [WangFang] = [XiaoMing, XiaoYu], [new(102)] = [new(3)] };
    private static readonly PersonId[] Anybody = [WangFang, new(102), Zhang];
    private static readonly ChildId[] Children = [XiaoMing, XiaoYu, new(3)];

    /// <summary>Everything anybody may press: which verb, who, for which child, which days, and a day's number for variety.</summary>
    private static readonly Gen<(int Verb, PersonId Who, ChildId Child, Weekdays Days, int More)> Command = Gen.Select(
        Gen.Int[0, 8], Gen.Int[0, 2].Select(who => Anybody[who]), Gen.Int[0, 2].Select(child => Children[child]), Gen.Int[0, 31].Select(days => (Weekdays)days), Gen.Int[0, 4]);

    [Fact]
    [Duty("二.3-a", "I3")]
    public void No_sequence_of_commands_makes_a_live_enrolment_without_the_guardians_own_yes() =>
        Command.Array[1, 40].Sample(
            commands =>
            {
                var enrolments = new List<Enrolment>();
                foreach (var command in commands) Run(enrolments, command);

                foreach (var enrolment in enrolments)
                {
                    Assert.Equal(enrolment.Child, enrolment.Confirmation.Child);
                    Assert.Contains(enrolment.Child, Roll[enrolment.Confirmation.Guardian]);
                    Assert.NotNull(enrolment.History[0].Confirmation);
                    Assert.Equal(EnrolmentState.Submitted, enrolment.History[0].State);
                    Assert.All(enrolment.History.Zip(enrolment.History.Skip(1)), step => Assert.Contains((step.First.State, step.Second.State), Steps));
                }

                Assert.All(enrolments.Where(enrolment => enrolment.IsLive).GroupBy(enrolment => enrolment.Child), live => Assert.Single(live));
            },
            iter: Tries.Of(20_000));

    [Fact]
    [Duty("二.3-a")]
    public void Nothing_public_makes_an_enrolment_but_apply_and_apply_asks_for_the_guardians_yes()
    {
        Assert.Empty(typeof(Enrolment).GetConstructors());
        Assert.Empty(typeof(GuardianConfirmation).GetConstructors());
        var makers = typeof(Enrolment).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Enrolment) || method.ReturnType == typeof(ApplyOutcome));
        Assert.Equal(["Apply"], makers.Where(method => !method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal)).Select(method => method.Name));
        Assert.Contains(typeof(Enrolment).GetMethod(nameof(Enrolment.Apply))!.GetParameters(), parameter => parameter.ParameterType == typeof(GuardianConfirmation));
    }

    /// <summary>三.4: from where to where. Not in the list: any way round the review.</summary>
    private static readonly HashSet<(EnrolmentState From, EnrolmentState To)> Steps =
    [
        (EnrolmentState.Submitted, EnrolmentState.InReview),
        (EnrolmentState.InReview, EnrolmentState.Approved), (EnrolmentState.InReview, EnrolmentState.Waiting), (EnrolmentState.InReview, EnrolmentState.Declined),
        (EnrolmentState.Waiting, EnrolmentState.Approved), (EnrolmentState.Waiting, EnrolmentState.Declined),
        (EnrolmentState.Approved, EnrolmentState.Enrolled),
        .. Live.Select(state => (state, EnrolmentState.Withdrawn)), .. Live.Select(state => (state, EnrolmentState.Ended)),

        // days changed: the state stays; more of them are reviewed; what stood before stands again
        .. Live.Select(state => (state, state)),
        (EnrolmentState.Approved, EnrolmentState.Submitted), (EnrolmentState.Enrolled, EnrolmentState.Submitted),
        .. from state in (EnrolmentState[])[EnrolmentState.Submitted, EnrolmentState.InReview, EnrolmentState.Waiting, EnrolmentState.Declined]
           from stood in (EnrolmentState[])[EnrolmentState.Approved, EnrolmentState.Enrolled]
           select (state, stood),
    ];

    private static EnrolmentState[] Live =>
        [EnrolmentState.Submitted, EnrolmentState.InReview, EnrolmentState.Waiting, EnrolmentState.Approved, EnrolmentState.Enrolled];

    private static void Run(List<Enrolment> enrolments, (int Verb, PersonId Who, ChildId Child, Weekdays Days, int More) command)
    {
        var (verb, who, child, days, more) = command;
        var now = Evening.AddHours(enrolments.Count);
        var live = enrolments.Find(enrolment => enrolment.Child == child && enrolment.IsLive);
        var bond = Roll.TryGetValue(who, out var own) && own.Contains(child) ? Bond(who, child) : null;
        var yes = GuardianConfirmation.Give(bond, Authority.MayApply, "read", "dl-1", now) is ConfirmationOutcome.Given given
            ? given.Confirmation
            : Yes(Children[more % 3], now); // someone else's yes, for any child: it must not do
        if (!Roll[yes.Guardian].Contains(yes.Child)) return; // 王芳 has no third child to say yes for

        if (verb == 0)
        {
            var application = Wish(days, more == 0 ? PriorityGroup.Hardship : null) with { Child = child };
            if (Enrolment.Apply(new(enrolments.Count + 1), application, yes, live) is ApplyOutcome.Submitted(var made)) enrolments.Add(made);
        }

        live ??= enrolments.LastOrDefault();
        if (live is null) return;

        object? outcome = verb switch
        {
            1 => live.TakeUp(who, now),
            2 or 3 => live.Approve(who, more == 0 ? "" : "有位", now),
            4 => live.PutOnWaitingList(who, "满了", now),
            5 => live.Decline(who, DeclineReason.NoRoomOnTheseDays, more == 0 ? "" : "周二", now),
            6 => live.ChangeDays(days, yes),
            7 => more < 3 ? live.Enrol(Some.ConfirmedFee(child)) : live.Withdraw(DateOnly.FromDateTime(now.DateTime).AddDays(more - 3), yes),
            8 => more == 0 ? live.End(DateOnly.FromDateTime(now.DateTime), who, "学期结束", now) : null,
            _ => null,
        };
        Assert.True(verb is 0 or 8 || outcome is not null);
    }
}
