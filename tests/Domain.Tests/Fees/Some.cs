using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Tests.Enrolments;

namespace AfterSchoolBot.Domain.Tests.Fees;

/// <summary>The two versions of the spring of 2021 and the bill of 王小明: care on Monday and Wednesday, calligraphy on Wednesday.</summary>
internal static class Some
{
    public static readonly FeeSchedule Version3 = Schedule(3, clubSubsidy: 3, clubFamily: 5);
    public static readonly FeeSchedule Version4 = Schedule(4, clubSubsidy: 4, clubFamily: 4);
    public static readonly CareSessions Care = CareOn(Weekdays.Monday | Weekdays.Wednesday);
    public static readonly ClubSessions Calligraphy = new(new(7), "书法", DayOfWeek.Wednesday, CareOn(Weekdays.Wednesday).On);

    /// <summary>From the eve of the term on, if not said otherwise.</summary>
    public static FeeSchedule Schedule(int version, decimal clubSubsidy, decimal clubFamily, DateTimeOffset? from = null, params FeeItem[] exemptions) => new(
        version, "X教体", $"X教体〔2021〕{version + 9}号", new(2021, 3, 20), from ?? Given.Evening, [
            new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(3), Money.OfYuan(3)),
            new(FeeKind.Club, Money.OfYuan(clubSubsidy + clubFamily), Money.OfYuan(clubSubsidy), Money.OfYuan(clubFamily)),
            .. exemptions,
        ]);

    public static CareSessions CareOn(Weekdays days) => new(days, Spring2021.Calendar.SchoolDaysOn(days, Spring2021.FirstDay, Spring2021.LastDay));

    /// <summary>The last so many of them: those not used yet.</summary>
    public static CareSessions Last(this CareSessions care, int count) => care with { On = [.. care.On.TakeLast(count)] };

    public static ClubSessions Last(this ClubSessions club, int count) => club with { On = [.. club.On.TakeLast(count)] };

    public static FeePrices Prices(FeeSchedule current, params FeeConfirmation[] confirmed) => PricesExempt(current, null, confirmed);

    public static FeePrices PricesExempt(FeeSchedule current, DateOnly? exemptFrom, params FeeConfirmation[] confirmed) =>
        FeePrices.At(current, new[] { current, Version3, Version4 }.DistinctBy(one => one.Version), confirmed, exemptFrom, Spring2021.School());

    public static FeeNotice Notice(FeeSchedule? schedule = null, ChildId? child = null, params ClubSessions[] clubs) =>
        FeeNotice.For(child ?? Given.XiaoMing, Prices(schedule ?? Version3), Care, clubs is [] ? [Calligraphy] : clubs);

    public static RefundQuote Refund(FeeConfirmation confirmed, CareSessions care, IEnumerable<ClubSessions> clubs, IReadOnlyCollection<LedgerEntry> ledger, params FeeSchedule[] published) =>
        RefundQuote.For(confirmed, FeePrices.AsConfirmed(confirmed, published is [] ? [Version3, Version4] : published, [confirmed], Spring2021.School()), care, clubs, ledger);

    public static Guardianship Mother(ChildId? child = null, Authority authority = Authority.MayConfirmFees) => Given.Bond(child: child, authority: authority);

    public static ConfirmFeeOutcome Confirm(FeeNotice notice, Guardianship? bond, string? hash = null, FeeConfirmation? latest = null, params LedgerEntry[] ledger) =>
        FeeConfirmation.Confirm(notice, bond, hash ?? notice.Hash(), "dl-9", Given.Evening, latest, ledger, new(417));

    public static ConfirmFeeOutcome.Confirmed Confirmed(FeeNotice notice, FeeConfirmation? latest = null, params LedgerEntry[] ledger) =>
        Assert.IsType<ConfirmFeeOutcome.Confirmed>(Confirm(notice, Mother(notice.Child), null, latest, ledger));

    public static FeeConfirmation ConfirmedFee(ChildId child) => Confirmed(Notice(child: child)).Confirmation;
}
