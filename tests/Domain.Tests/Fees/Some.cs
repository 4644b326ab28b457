using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Tests.Enrolments;

namespace AfterSchoolBot.Domain.Tests.Fees;

/// <summary>The two versions of the spring of 2021 and the bill of 王小明: care on Monday and Wednesday, calligraphy on Wednesday.</summary>
internal static class Some
{
    public static readonly FeeSchedule Version3 = Schedule(3, clubSubsidy: 3, clubFamily: 5);
    public static readonly FeeSchedule Version4 = Schedule(4, clubSubsidy: 4, clubFamily: 4);
    public static readonly CareSessions Care = new(Weekdays.Monday | Weekdays.Wednesday, 21);
    public static readonly ClubSessions Calligraphy = new(new(7), "书法", DayOfWeek.Wednesday, 11);

    public static FeeSchedule Schedule(int version, decimal clubSubsidy, decimal clubFamily) => new(
        version, "X教体", $"X教体〔2021〕{version + 9}号", new(2021, 3, 20), Given.Evening, [
            new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(3), Money.OfYuan(3)),
            new(FeeKind.Club, Money.OfYuan(clubSubsidy + clubFamily), Money.OfYuan(clubSubsidy), Money.OfYuan(clubFamily)),
        ]);

    public static FeeNotice Notice(FeeSchedule? schedule = null, ChildId? child = null, params ClubSessions[] clubs) =>
        FeeNotice.For(child ?? Given.XiaoMing, schedule ?? Version3, Care, clubs is [] ? [Calligraphy] : clubs);

    public static Guardianship Mother(ChildId? child = null, Authority authority = Authority.MayConfirmFees) => Given.Bond(child: child, authority: authority);

    public static ConfirmFeeOutcome.Confirmed Confirmed(FeeNotice notice, FeeConfirmation? latest = null, params LedgerEntry[] ledger) =>
        Assert.IsType<ConfirmFeeOutcome.Confirmed>(
            FeeConfirmation.Confirm(notice, Mother(notice.Child), notice.Hash(), "dl-9", Given.Evening, latest, ledger));

    public static FeeConfirmation ConfirmedFee(ChildId child) => Confirmed(Notice(child: child)).Confirmation;
}
