using System.Reflection;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Fees.Some;

namespace AfterSchoolBot.Domain.Tests.Fees;

/// <summary>Nothing that is no item of an approved schedule can be asked for; joining, waiting and leaving cost nothing (五.2).</summary>
public sealed class NothingElseTests
{
    [Theory]
    [InlineData(typeof(FeeNotice))]
    [InlineData(typeof(FeeLine))]
    [InlineData(typeof(FeeConfirmation))]
    [InlineData(typeof(LedgerEntry))]
    [InlineData(typeof(RefundQuote))]
    [InlineData(typeof(RefundLine))]
    [InlineData(typeof(FeePrices))]
    [InlineData(typeof(Exemption))]
    [Duty("五.2-d")]
    public void What_is_charged_cannot_be_made_up_or_altered(Type type)
    {
        Assert.Empty(type.GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        Assert.All(type.GetProperties(), property => Assert.False(property.SetMethod?.IsPublic ?? false, $"{type.Name}.{property.Name} can be set."));
    }

    [Fact]
    [Duty("三.5-(1)", "五.2-b")]
    public void There_is_no_kind_of_fee_but_care_and_clubs() => Assert.Equal([FeeKind.Care, FeeKind.Club], Enum.GetValues<FeeKind>());

    [Fact]
    [Duty("五.2-d")]
    public void Only_a_guardians_yes_makes_a_charge()
    {
        // all public ways to a line of the account: they begin at a confirmation, and a quote only gives back
        var ways = typeof(LedgerEntry).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && method.Name != "<Clone>$" && Makes(method.ReturnType))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(["FeeConfirmation.Confirm", "FeeConfirmation.GiveBack", "FeeConfirmation.Receive", "RefundQuote.Pay"], ways);

        static bool Makes(Type type) => type == typeof(IReadOnlyList<LedgerEntry>) || type == typeof(ConfirmFeeOutcome) || type == typeof(MoveMoneyOutcome);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(42)]
    [InlineData(2021)]
    [Duty("五.2-d")]
    public void Whatever_families_do_joining_waiting_and_leaving_never_add_a_charge(int seed)
    {
        var life = new Life((uint)seed);
        for (var step = 0; step < 400; step++) life.Step(step);

        Assert.NotEmpty(life.Ledger);
        Assert.True(life.Ledger.Charged() >= Money.Zero);
    }

    /// <summary>One child, two clubs of which one is full, a term; commands in any order, and after each the account is looked at.</summary>
    private sealed class Life
    {
        private static readonly ChildId Child = Given.XiaoMing;
        private readonly Club open = Clubs.SomeClub.Of(seats: 5);
        private readonly Club full = Clubs.SomeClub.Of(seats: 1);
        private readonly Enrolment enrolment = Given.Approved();
        private FeeConfirmation? latest;
        private int number;

        private uint chance;

        public Life(uint seed)
        {
            chance = seed;
            full.Join(Clubs.SomeClub.Child(99), Given.Yes(new ChildId(99)), Clubs.SomeClub.Seven);
        }

        public List<LedgerEntry> Ledger { get; } = [];

        public void Step(int step)
        {
            var (before, at) = (Ledger.Charged(), Spring2021.At(4, 8, 12).AddHours(step * 4));
            var confirmed = false;
            switch (NextOf(6))
            {
                case 0:
                    open.Join(Clubs.SomeClub.Child(Child.Value), Given.Yes(Child, at), at);
                    break;
                case 1:
                    full.Wait(Clubs.SomeClub.Child(Child.Value), Given.Yes(Child, at), at);
                    break;
                case 2:
                    Leave(open, at);
                    break;
                case 3:
                    full.Leave(Child, Given.WangFang, at);
                    break;
                case 4:
                    enrolment.ChangeDays(Weekdays.Wednesday, Given.Yes(Child, at));
                    break;
                default:
                    confirmed = Confirm(at);
                    break;
            }

            Assert.True(confirmed || Ledger.Charged() <= before, $"Step {step} asked for {Ledger.Charged() - before} without a yes.");
        }

        private uint NextOf(uint many) => ((chance = (chance * 1664525) + 1013904223) >> 16) % many;

        private void Leave(Club club, DateTimeOffset at)
        {
            if (latest is not null) Ledger.AddRange(Refund(latest, CareSessions.None, Facts(club, at), Ledger, Version3).Pay(at, "dl-leave"));
            club.Leave(Child, Given.WangFang, at);
        }

        private bool Confirm(DateTimeOffset at)
        {
            var care = enrolment.SessionsIn(Spring2021.FirstDay, Spring2021.LastDay, Spring2021.School(), Spring2021.Calendar).ToList();
            var notice = FeeNotice.For(Child, FeePrices.At(Version3, [Version3], [], null, Spring2021.School()), new(enrolment.GrantedDays, care), Facts(open, null));
            Assert.All(notice.Lines, line => Assert.Contains(Version3.Items, item => item.Kind == line.Item.Kind && item.Family == line.Family));
            if (FeeConfirmation.Confirm(notice, Mother(), notice.Hash(), "dl-yes", at, latest, Ledger, new(++number)) is not ConfirmFeeOutcome.Confirmed(var yes, var entries)) return false;

            latest = yes;
            Ledger.AddRange(entries);
            return true;
        }

        private static IEnumerable<ClubSessions> Facts(Club club, DateTimeOffset? after) =>
            [
                new(club.Id, club.Name, club.Weekday, [
                    .. club.Places.Where(place => place.Child == Child).SelectMany(place => place.SessionsIn(club, Spring2021.School(), Spring2021.Calendar))
                        .Distinct().Where(day => after is not { } at || day > DateOnly.FromDateTime(at.DateTime)),
                ]),
            ];
    }
}
