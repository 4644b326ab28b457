using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>The cards of fees. Both shares, the approval and the account are on every bill (二.5, 五.2).</summary>
internal static class FeeCards
{
    public static Card Notice(Bill bill, School school, SeenBefore? before)
    {
        var (notice, schedule) = (bill.Notice, bill.Schedule);
        var family = notice.Family.ToString();
        return new(before is null ? Texts.FeeNoticeFor(bill.Own.Child.Name) : Texts.PricesChanged)
        {
            Texts =
            [
                .. before is { } seen ? Changed(seen, schedule, school, family) : [],
                Texts.FeeQuote(family, notice.Subsidy.ToString()),
            ],
            Table = new(
                [Texts.ColumnItem, Texts.ColumnSessions, Texts.ColumnCost, Texts.ColumnSubsidy, Texts.ColumnFamily, Texts.ColumnSum],
                [.. notice.Lines.Select(line => new[] { Item(line), Texts.Number(line.Sessions), line.Cost.ToString(), line.Subsidy.ToString(), line.Family.ToString(), line.TotalFamily.ToString() })]),
            Facts =
            [
                new(Texts.FactTotalCost, notice.Cost.ToString()),
                new(Texts.FactSubsidy, notice.Subsidy.ToString()),
                new(Texts.FactFamily, family),
                new(Texts.FactApproval, Texts.ApprovedBy(schedule.Authority, schedule.DocumentNumber, Texts.ShortDay(schedule.ApprovedOn))),
            ],
            Actions = [new(Texts.ConfirmFee(family), Verbs.Confirm) { Primary = true }, new(Texts.NotNow, Verbs.Cancel), Verbs.ToSay(Texts.DoNotTakePart, Command.Leave)],
            Source = Texts.Source(Texts.List(["五.2", Texts.PaperVersion(Texts.FeeNoticeName, Texts.Number(schedule.Version))])),
        };
    }

    /// <summary>The difference and not a new form: which item, from what to what, and what stayed.</summary>
    private static IEnumerable<string> Changed(SeenBefore seen, FeeSchedule schedule, School school, string family)
    {
        yield return Texts.FeeChanged(Texts.Time(school.TimeOf(schedule.EffectiveFrom)), seen.Family.ToString(), family);
        foreach (var change in seen.Changes)
        {
            if (change is { Before: { } old, After: { } now })
                yield return Texts.PriceOfItemChanged(Item(now), old.Family.ToString(), now.Family.ToString(), old.Subsidy.ToString(), now.Subsidy.ToString());
        }

        if (seen.Changes.Count > 0) yield return Texts.TheRestIsTheSame;
    }

    public static Card Confirmed(FeeConfirmation confirmation, DateOnly payBy, School school) => new(Said(confirmation, school))
    {
        Texts = [Texts.PayBy(Texts.Day(payBy), school.SpecialAccountName), Texts.NoPrivateCode],
    };

    public static Card Already(Child child, FeeConfirmation confirmation, Money now, School school) => new(Texts.FeeIsConfirmed(child.Name))
    {
        Texts = [Said(confirmation, school), .. now != confirmation.Amount ? [Texts.NowInAll(now.ToString())] : Array.Empty<string>()],
    };

    public static Card NothingYet(Child child) => new(Texts.NoFeeYet(child.Name))
    {
        Actions = [Verbs.ToSay(Texts.SeeStatus, Command.Status)],
        Source = Texts.Source("五.2"),
    };

    public static string Item(FeeLine line) => line.Item.Kind == FeeKind.Care
        ? $"{Texts.Care} {Texts.Weekdays(line.Days)}"
        : $"{line.Name} {Texts.Weekdays(line.Days)}";

    private static string Said(FeeConfirmation confirmation, School school) =>
        Texts.FeeConfirmed(Texts.Moment(school.AtSchool(confirmation.At)), confirmation.Amount.ToString(), Texts.Number(confirmation.ScheduleVersion));
}
