using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Announcements;

internal sealed record QuietDraft
{
    /// <summary>20:00-07:30, or that there shall be none.</summary>
    public string? Hours { get; init; }

    /// <summary>What the words may have meant, one beside the other; it is asked which.</summary>
    public string? Near { get; init; }

    /// <summary>They were wished for some days only.</summary>
    public bool? SomeDays { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QuietDraft))]
internal sealed partial class QuietJson : JsonSerializerContext;

/// <summary>免打扰: in which hours of the day a person is told nothing that can wait. Clear words are kept at once; any others are asked back.</summary>
internal sealed class QuietDialog() : Dialog<QuietDraft>("quiet", 1, () => QuietJson.Default.QuietDraft)
{
    private const string None = "none";

    private static readonly Hours[] Usual = [Hours.Of(20, 0, 7, 30), Hours.Of(21, 0, 8, 0), Hours.Of(22, 0, 9, 0)];

    public override string Title => Texts.QuietTitle;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [new("hours")];
    public override IReadOnlyList<Command> BegunBy => [Command.Quiet, Command.EndQuiet];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && QuietReading.IsMeantBy(sentence);

    protected override QuietDraft Fill(QuietDraft draft, Answer answer) => answer.Field switch
    {
        "hours" or "said" => draft with { Hours = answer.Value, Near = null, SomeDays = null },
        "near" => draft with { Hours = null, Near = answer.Value, SomeDays = null },
        "days" => draft with { Hours = null, Near = null, SomeDays = true },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(QuietDraft draft, Turn turn)
    {
        if (turn.Person is not { } id || await turn.Programme.People.FindAsync([id], turn.Aborted) is not { } person) return End(Texts.GuardiansOnly);
        if (draft.Hours == None) return End(EndFor(person));
        if (QuietReading.Parse(draft.Hours) is not { } hours) return Ask(WhichHours(draft, person));
        if (!SendTimes.LeaveTime(await turn.SchoolAsync(), hours)) return Ask(WhichHours(draft, person));

        person.KeepQuiet(hours);
        return End(new Card(Texts.QuietIsSet(Say(hours)))
        {
            Texts = [Texts.QuietStillSent],
            Actions = [Verbs.ToSay(Commands.Word(Command.EndQuiet), Command.EndQuiet)],
        });
    }

    /// <summary>What is asked, or holds for some days only, sets nothing.</summary>
    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(QuietDraft draft, string sentence, Turn turn)
    {
        if (QuietReading.Ends(sentence)) return new([new("said", None)]);
        if (QuietReading.Asks(sentence)) return new([]);

        if (QuietReading.IsForSomeDays(sentence)) return new([new("days", "some")]);

        return new(QuietReading.HoursIn(sentence) switch
        {
            [] => [],
            [var only] => [new("said", QuietReading.Write(only))],
            var several => [new("near", string.Join(' ', several.Select(QuietReading.Write)))],
        });
    }

    protected override ValueTask<string?> SayAsync(QuietDraft draft, string field, Turn turn) =>
        new(field == "hours" && QuietReading.Parse(draft.Hours) is { } hours ? Say(hours) : null);

    private static string EndFor(Person person)
    {
        if (person.QuietHours is null) return Texts.QuietWasNone;

        person.EndQuiet();
        return Texts.QuietIsOver;
    }

    private static Question WhichHours(QuietDraft draft, Person person)
    {
        var offered = draft.Near?.Split(' ').Select(QuietReading.Parse).OfType<Hours>() ?? Usual;
        var title = draft.Near is null ? Texts.QuietAsk : Texts.QuietWhich;
        IReadOnlyList<Option> options =
        [
            .. offered.Select(hours => new Option(QuietReading.Write(hours), Say(hours))),
            .. person.QuietHours is null ? [] : new[] { new Option(None, Commands.Word(Command.EndQuiet)) },
        ];
        IReadOnlyList<string> texts =
        [
            .. draft.Hours is null ? [] : new[] { Texts.QuietLeavesNone },
            .. draft.SomeDays is true ? new[] { Texts.QuietEveryDay } : [],
            .. person.QuietHours is { } set ? new[] { Texts.QuietSoFar(Say(set)) } : [],
            Texts.QuietAskSay,
        ];
        return new("hours", AnswerKind.One, QuestionCards.FromList("hours", title, options, several: false, texts)) { Short = title, Options = options };
    }

    /// <summary>20:00–07:30.</summary>
    public static string Say(Hours hours) => $"{Texts.Time(hours.From)}–{Texts.Time(hours.To)}";
}
