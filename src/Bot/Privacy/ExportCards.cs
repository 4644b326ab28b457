using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Privacy.Records;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>The cards of "all records".</summary>
internal static class ExportCards
{
    public const string DeleteNow = "delete";
    private const string NotNow = "no";

    public static Card ReadBack(Child child, IReadOnlyList<RecordKind> kinds, bool thenDelete) => new(Texts.ExportTitle(child.Name))
    {
        Texts = [.. thenDelete ? [Texts.ExportFirstThenDelete] : Array.Empty<string>(), Texts.ExportOnlyYou],
        Facts = [new(Texts.ExportHolds, Names(kinds))],
        Actions = [new(Texts.ExportMake, Verbs.Confirm) { Primary = true }, Verbs.ToSay(Texts.ExportSummaryOnly, Texts.ExportSummaryWord), new(Texts.ExportNotNow, Verbs.Cancel)],
    };

    public static Card Summary(Child child, IReadOnlyList<(RecordKind Kind, RecordTable Table)> read) => new(Texts.ExportTitle(child.Name))
    {
        Facts = [.. read.Select(one => new CardFact(one.Kind.Title, Texts.ExportRows(Texts.Number(one.Table.Rows.Count))))],
        Actions = [Verbs.ToSay(Commands.Word(Command.Export), Command.Export)],
    };

    public static Card Ready(Child child, string link, IReadOnlyList<RecordKind> kinds) => new(Texts.ExportReady(child.Name, Names(kinds)))
    {
        Texts = [Texts.ExportOnlyYou, link],
        Actions = [Download(link)],
    };

    public static Question ReadyThenDelete(Child child, string link, IReadOnlyList<RecordKind> kinds)
    {
        IReadOnlyList<Option> options = [new(DeleteNow, Texts.EraseIt), new(NotNow, Texts.EraseNotYet)];
        var card = Ready(child, link, kinds);
        return new("then", AnswerKind.One, card with
        {
            Texts = [.. card.Texts, Texts.ExportThenSayDelete],
            Actions = [Download(link), .. options.Select(option => new CardAction(option.Title, Verbs.Answer, option.Value))],
        })
        {
            Short = Texts.ExportThenSayDelete,
            Options = options,
            Exact = true,
        };
    }

    private static CardAction Download(string link) => new(Texts.ExportDownload, Verbs.Say) { Url = link };

    private static string Names(IReadOnlyList<RecordKind> kinds) => Texts.List(kinds.Select(kind => kind.Title));
}
