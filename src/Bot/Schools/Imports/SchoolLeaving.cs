using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>Children leave the school, because the school says so by name: what they have in the service ends, and what is not used comes back.</summary>
internal sealed class SchoolLeaving(Errand errand, ImportReport report)
{
    public async Task LeaveAsync(IReadOnlyList<Child> children, RollBook roll)
    {
        if (children.Count == 0) return;

        var from = errand.Today.AddDays(1);
        var by = (await errand.SchoolAsync()).Coordinator;
        var refunds = new Dictionary<ChildId, Money>();
        foreach (var child in children) refunds[child.Id] = await RefundAsync(child); // before anything ends

        foreach (var club in await errand.Programme.ClubsWithPlacesOfAsync([.. refunds.Keys], errand.Aborted))
        {
            foreach (var child in children) club.Leave(child.Id, by, errand.Now); // a refusal says that this child had no place in it
        }

        foreach (var child in children)
        {
            var enrolment = await errand.Programme.EnrolmentOfAsync(child.Id, errand.Aborted);
            enrolment?.End(from, by, Texts.ReasonLeftSchool, errand.Now);
            child.LeaveSchool(from);
            if (enrolment is not null) await TellLaterAsync(child, from, refunds[child.Id], roll);

            report.Left++;
            report.Say(Texts.ChildLeft(OwnChildren.Name(child), Texts.Day(from)));
            if (refunds[child.Id] > Money.Zero) report.Say(Texts.ChildLeftRefund(OwnChildren.Name(child), refunds[child.Id].ToString()));
        }
    }

    private async Task TellLaterAsync(Child child, DateOnly from, Money refund, RollBook roll)
    {
        foreach (var bond in roll.BondsOf(child).Where(bond => bond.Counts))
        {
            if (await errand.Programme.RollNews.FindAsync([bond.Guardian, child.Id], errand.Aborted) is null) errand.Programme.RollNews.Add(new(bond.Guardian, child.Id, from, refund));
        }
    }

    private async Task<Money> RefundAsync(Child child)
    {
        if (await errand.Programme.EnrolmentOfAsync(child.Id, errand.Aborted) is not { } enrolment) return Money.Zero;
        if ((await Leaving.OfAsync(child, enrolment, errand)).Refund(null) is not { } quote) return Money.Zero;

        errand.Programme.Ledger.AddRange(quote.Pay(errand.Now, $"roll/{errand.Today:yyyy-MM-dd}"));
        return quote.Total;
    }
}

/// <summary>Families whose child has left the school are told once, and not at night.</summary>
internal sealed class TellRollNews : DueWork
{
    private const int AtOnce = 50;

    public override string Name => "tell-roll-news";

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        if ((await errand.SchoolAsync()).IsQuiet(errand.Now)) return false;

        var news = await errand.Programme.RollNewsAsync(AtOnce, errand.Aborted);
        foreach (var one in news)
        {
            var bond = await errand.Programme.GuardianshipAsync(one.Guardian, one.Child, errand.Aborted); // taken off the roll meanwhile, or the child put back on it: nothing is said
            if (bond is not null && await errand.Programme.ChildAsync(one.Child, errand.Aborted) is { IsPupil: false } child) errand.Tell(one.Guardian, () => new() { Card = Say(one, child) });
            errand.Programme.RollNews.Remove(one);
        }

        return news.Count == AtOnce;
    }

    private static Card Say(RollNews news, Child child) => new(Texts.YourChildLeftSchool(OwnChildren.Name(child), Texts.Day(news.From)))
    {
        Texts =
        [
            Texts.WhatEndedWithIt,
            .. news.Refund > Money.Zero ? [Texts.RefundOnItsWay(news.Refund.ToString())] : Array.Empty<string>(),
            Texts.IfThatIsWrong,
        ],
        Actions = [Dialogs.Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)],
        Source = Texts.Source("三.3"),
    };
}
