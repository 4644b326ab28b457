using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Pickups;

internal sealed record DecidePickupDraft
{
    public int? Pickup { get; init; }
    public PickupAnswer? Answer { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DecidePickupDraft))]
internal sealed partial class DecidePickupJson : JsonSerializerContext;

/// <summary>
/// One who has the child agrees to another adult, or phones first: by one tap on the card that named child and adult. The first answer counts, and
/// the family hears it with the code (五.4).
/// </summary>
internal sealed class DecidePickupDialog() : Dialog<DecidePickupDraft>("decide-pickup", 1, () => DecidePickupJson.Default.DecidePickupDraft)
{
    private const int MostShown = 8;

    public override string Title => Texts.DecidePickupTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("pickup", "answer"), new("answer")];
    public override IReadOnlyList<Command> BegunBy => [Command.DecidePickup];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && PickupListReading.Answered(sentence) is not null;

    protected override DecidePickupDraft Fill(DecidePickupDraft draft, Answer answer) => answer.Field switch
    {
        "pickup" => draft with { Pickup = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "answer" => draft with { Answer = answer.Value is { } value ? Enum.Parse<PickupAnswer>(value) : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(DecidePickupDraft draft, Turn turn)
    {
        if (await OfficeEyes.OfAsync(turn) is not { } eyes || !eyes.Member.Roles.Sees(Seen.Pickup)) return End(Texts.NotForYou);
        if (!eyes.Member.Sees(Seen.Pickup, turn.Today)) return End(Texts.Explain(Refusal.VettingNotValid));
        if (draft.Pickup is not { } number) return await WhichAsync(eyes, turn);
        if (await turn.Programme.DayPickupAsync(number, turn.Aborted) is not { } pickup || await PickupMatter.OfAsync(pickup, turn) is not { } matter || !await matter.IsForAsync(eyes, turn)) return End(Texts.NoPickupToDecide);

        turn.Show(eyes.Member.Id, matter.Child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.Pickup);
        if (pickup.State is not PickupState.Asked) return End(await matter.SayDecidedAsync(turn));

        return draft.Answer switch
        {
            PickupAnswer.Agree => await AgreeAsync(matter, turn),
            PickupAnswer.Decline => await DeclineAsync(matter, turn),
            _ => Ask(await PhoneAsync(matter, eyes, draft.Answer is PickupAnswer.PhoneFirst, turn)),
        };
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(DecidePickupDraft draft, string sentence, Turn turn) =>
        new(PickupListReading.Answered(sentence) is not var (answer, number) ? []
            : number is { } known ? [new("pickup", Texts.Number(known)), new("answer", answer.ToString())]
            : []);

    protected override ValueTask<string?> SayAsync(DecidePickupDraft draft, string field, Turn turn) => new((string?)null);

    private static async ValueTask<Step> WhichAsync(OfficeEyes eyes, Turn turn)
    {
        var options = new List<Option>();
        foreach (var pickup in await turn.Programme.DayPickupsOnAsync(turn.Today, turn.Aborted))
        {
            if (pickup.State is not PickupState.Asked || options.Count == MostShown || await PickupMatter.OfAsync(pickup, turn) is not { } matter || !await matter.IsForAsync(eyes, turn)) continue;

            turn.Show(eyes.Member.Id, matter.Child.Id, "decide-pickup", Seen.ChildName, Seen.ClassName, Seen.Pickup);
            options.Add(new(Texts.Number(pickup.Number), Texts.PickupLine(OwnChildren.Name(matter.Child), matter.SayAdult()), matter.Child.Name));
        }

        return options.Count == 0
            ? End(Texts.NoPickupToDecide)
            : Ask(new("pickup", AnswerKind.One, QuestionCards.FromList("pickup", Texts.WhichPickup, options, several: false)) { Short = Texts.WhichPickup, Options = options });
    }

    /// <summary>Whom to phone, and the two answers again.</summary>
    private async ValueTask<Question> PhoneAsync(PickupMatter matter, OfficeEyes eyes, bool phone, Turn turn)
    {
        var guardians = phone && eyes.Member.Sees(Seen.Phone, turn.Today) ? await turn.Programme.GuardiansOnRollAsync(matter.Child.Id, turn.Aborted) : [];
        if (guardians.Count > 0) turn.Show(eyes.Member.Id, matter.Child.Id, Name, Seen.GuardianName, Seen.Phone);
        IReadOnlyList<Option> options = [new(nameof(PickupAnswer.Agree), Texts.AgreeToPickup), new(nameof(PickupAnswer.Decline), Texts.DeclinePickup)];
        var card = QuestionCards.ByButton(Texts.PickupLine(OwnChildren.Name(matter.Child), matter.SayAdult()), options) with
        {
            Texts = [.. guardians.Select(one => Texts.PhoneOfGuardian(RegisterCards.Say(one.Bond.Relation), one.Name, one.PhoneEnding ?? Texts.NoEnding))],
            Twin = null,
        };
        return new("answer", AnswerKind.One, card) { Short = card.Title, Options = options, Exact = true };
    }

    private static async ValueTask<Step> AgreeAsync(PickupMatter matter, Turn turn)
    {
        var outcome = matter.Pickup.Accept(matter.List, matter.Said, await PickupMatter.CodeAsync(matter.Pickup.Day, turn), turn.Person!.Value, turn.Now);
        if (outcome is DayPickupOutcome.Refused(var why)) return End(Texts.Explain(why));

        var (teacher, place) = (turn.PersonName ?? "", await matter.PlaceAsync(turn));
        turn.Tell(matter.Pickup.AskedBy, () => new() { Card = matter.Agreed(teacher, place ?? Texts.SchoolGate) });
        return End(Texts.YouAgreedToPickup(OwnChildren.Name(matter.Child), matter.SayAdult()));
    }

    private static ValueTask<Step> DeclineAsync(PickupMatter matter, Turn turn)
    {
        if (matter.Pickup.Decline(turn.Person!.Value, turn.Now) is { } why) return new(End(Texts.Explain(why)));

        var teacher = turn.PersonName ?? "";
        turn.Tell(matter.Pickup.AskedBy, () => new()
        {
            Card = new(Texts.PickupWasDeclined(teacher, matter.Child.Name, matter.SayAdult())) { Actions = [Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)] },
        });
        return new(End(Texts.YouDeclinedPickup(OwnChildren.Name(matter.Child))));
    }
}
