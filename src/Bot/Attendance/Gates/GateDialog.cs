using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Attendance.Gates;

internal sealed record GateDraft
{
    /// <summary>Where: 东门.</summary>
    public string? Gate { get; init; }

    /// <summary>What was brought: a code, or whom somebody wants to fetch and who they are.</summary>
    public string? Said { get; init; }

    /// <summary>The child whose family is asked to enter somebody.</summary>
    public int? Ask { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GateDraft))]
internal sealed partial class GateJson : JsonSerializerContext;

/// <summary>
/// 东门 4471, or 交接 王小明 爷爷 2208: the line that matches, for the teacher's eye, and with her tap the child leaves. Where nothing matches the words are
/// always the same, whatever stands behind it (五.4-c).
/// </summary>
internal sealed partial class GateDialog() : Dialog<GateDraft>("gate", 1, () => GateJson.Default.GateDraft)
{
    public override string Title => Texts.GateTitle;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [new("gate"), new("said"), new("ask")];
    public override IReadOnlyList<Command> BegunBy => [Command.Gate];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && Speaks(sentence);

    /// <summary>As one speaks at the gate, of somebody who stands there.</summary>
    public static bool Speaks(string sentence) =>
        Folding.Fold(sentence) is var folded && (AtGate().IsMatch(folded) || Begins().IsMatch(folded) || Stranger().IsMatch(folded) || Asks().IsMatch(folded));

    protected override GateDraft Fill(GateDraft draft, Answer answer) => answer.Field switch
    {
        "gate" => draft with { Gate = answer.Value },
        "said" => draft with { Said = answer.Value },
        "ask" => draft with { Ask = int.TryParse(answer.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var child) ? child : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(GateDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);
        if (draft.Ask is { } asked) return await AskFamilyAsync(new(asked), eyes, turn);
        if (draft.Said is not { } said) return Ask(GateCards.WhatIsBrought());

        var matched = await GateMatch.OfAsync(said, eyes, turn);
        if (matched.Child is not { } child) return End(GateCards.NoMatch(null, null));

        turn.Show(eyes.Member.Id, child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.Pickup, Seen.GuardianName, Seen.Phone);
        if (matched.Verdict is not GateVerdict.Matches(var adult, var why, var pickup)) return End(GateCards.NoMatch(child, await PickupHour.ToCallAsync(child.Id, Rung.FirstGuardian, turn)));

        return new Step.Confirm(GateCards.ReadBack(child, adult, await GateCards.SayAsync(why, child, turn)), () => HandOverAsync(child, adult, pickup, draft.Gate, turn)) { Short = Texts.PleaseCheck };
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(GateDraft draft, string sentence, Turn turn)
    {
        var folded = Folding.Fold(sentence);
        if (Asks().Match(folded) is { Success: true } asks) return new([new("ask", asks.Groups["id"].Value)]);
        if (AtGate().Match(folded) is { Success: true } gate) return new([new("gate", sentence[..gate.Groups["gate"].Length]), new("said", sentence[gate.Groups["gate"].Length..].Trim())]);
        if (Begins().Match(folded) is { Success: true } begins && sentence[begins.Length..].Trim() is { Length: > 1 } rest) return new([new("said", rest)]);
        return new(Stranger().IsMatch(folded) ? [new("said", sentence)] : []);
    }

    private async ValueTask<Step> HandOverAsync(Child child, Collector adult, DayPickup? pickup, string? gate, Turn turn)
    {
        if (await Leaving.DoneAsync(child, new(adult.Guardian, adult.Name), () => GateCards.Say(adult), gate, Name, turn) is { } why) return End(Texts.Explain(why));

        pickup?.UseCode(turn.Now);
        return End(Texts.HandedToAdult(child.Name, CareRooms.Clock(turn.Now, await turn.SchoolAsync()), GateCards.Say(adult)));
    }

    /// <summary>Whoever may say who fetches the child hears that somebody waits: no name, no guess who it is.</summary>
    private async ValueTask<Step> AskFamilyAsync(ChildId id, OfficeEyes eyes, Turn turn)
    {
        var day = (await turn.Programme.HereAsync(turn.Today, turn.Aborted)).FirstOrDefault(one => one.Child == id);
        if (day is null || (!day.IsWith(eyes.Member.Id) && !eyes.Office) || await turn.Programme.ChildAsync(id, turn.Aborted) is not { } child) return End(Texts.Explain(Refusal.NotInYourCare));

        turn.Show(eyes.Member.Id, child.Id, Name, Seen.ChildName, Seen.Pickup);
        var (list, teacher) = (await turn.Programme.PickupListAsync(id, turn.Today, turn.Aborted), turn.PersonName ?? "");
        foreach (var bond in (await turn.Programme.GuardiansOfAsync(id, turn.Aborted)).Where(list.HearsOf)) turn.Tell(bond.Guardian, () => new() { Text = Texts.SomebodyAtTheGate(child.Name, teacher) });
        return End(Texts.FamilyIsAsked(child.Name));
    }

    [GeneratedRegex("^(?<gate>[\u4e00-\u9fff]{1,3}门(口)?|(the )?(east|west|south|north|main|back) gate)(?=[ ,，:0-9]) ?", RegexOptions.CultureInvariant)]
    private static partial Regex AtGate();

    [GeneratedRegex("^(交接|门口交接|hand out)( |:|,|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex("^(有|来了)?(个|位|一个|一位)?(男的|女的|人|家长|老人|老太太|老爷爷|生人).{0,4}来接|^(somebody|someone|a man|a woman) .{0,20}(collect|fetch|pick up)", RegexOptions.CultureInvariant)]
    private static partial Regex Stranger();

    [GeneratedRegex("^(请家长加人|ask the family) ?(?<id>[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
