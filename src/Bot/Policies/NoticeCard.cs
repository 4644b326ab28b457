using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>The service notice as it was published, with the days that matter now. Open to everyone, registered or not (二.2).</summary>
internal static class NoticeCard
{
    public static async ValueTask<Card> OfAsync(Turn turn, Hosting.PublicAddress address)
    {
        var plan = await turn.PlanAsync();
        if (plan is null || await turn.Programme.DocumentAsync(DocumentKind.ServiceNotice, plan.VersionOf(DocumentKind.ServiceNotice), turn.Aborted) is not { } notice)
        {
            return new(Texts.NoNoticeYet) { Source = Texts.Source("二.2") };
        }

        var school = await turn.SchoolAsync();
        return new(Texts.PaperVersion(Texts.NoticeName, Texts.Number(notice.Version)))
        {
            Texts = [Texts.PublishedOn(Texts.Day(school.DayOf(notice.PublishedAt))), .. notice.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Facts =
            [
                new(Texts.FactApplications, Texts.From(Texts.Day(school.DayOf(plan.Dates.ApplicationsFrom)))),
                new(Texts.FactClubChoice, Texts.From(Texts.Moment(school.AtSchool(plan.Dates.ClubChoiceFrom)))),
                new(Texts.FactService, Texts.Days(plan.Dates.FirstDay, plan.Dates.LastDay)),
            ],
            Actions =
            [
                turn.Person is null ? Verbs.ToSay(Commands.Word(Command.Register), Command.Register) : Verbs.ToSay(Commands.Word(Command.Apply), Command.Apply),
                Verbs.ToSay(Commands.Word(Command.AskRules), Command.AskRules),
                new(Texts.SeeTheWholeNotice, Verbs.Say) { Url = new Uri(address.Root, $"{Programmes.Page.ServicePage.Path}?lang={Texts.Spoken}").AbsoluteUri },
            ],
            Source = Texts.Source("二.2"),
        };
    }
}
