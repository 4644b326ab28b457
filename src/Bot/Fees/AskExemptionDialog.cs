using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;

namespace AfterSchoolBot.Bot.Fees;

internal sealed record AskExemptionDraft
{
    public int? Child { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskExemptionDraft))]
internal sealed partial class AskExemptionJson : JsonSerializerContext;

/// <summary>A family asks for the reduced share: no reason, no papers, and only the coordinator hears of it (五.2).</summary>
internal sealed class AskExemptionDialog() : Dialog<AskExemptionDraft>("ask-exemption", 1, () => AskExemptionJson.Default.AskExemptionDraft)
{
    public override string Title => Texts.AskForExemption;
    public override IReadOnlyList<Field> Fields { get; } = [new("child")];
    public override IReadOnlyList<Command> BegunBy => [Command.AskExemption];

    protected override AskExemptionDraft Fill(AskExemptionDraft draft, Answer answer) => answer.Field switch
    {
        "child" => new() { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(AskExemptionDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return await OwnChildren.WhichWithPlaceAsync(children, turn);
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);
        if (await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted) is null) return End(FeeCards.NothingYet(own.Child));

        var fees = await ChildFees.OfAsync(own.Child.Id, turn);
        if (Wish(own, fees, "", turn) is AskExemptionOutcome.Refused(var why)) return End(Texts.Explain(why));

        var card = ExemptionCards.ReadBack(own.Child, fees.Current!);
        return new Step.Confirm(card, async () => await AskAsync(own, fees, ReadBackHash.Of(card), turn)) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(AskExemptionDraft draft, string sentence, Turn turn) =>
        OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), draft.Child is { } child ? new ChildId(child) : null) is { } found ? [found] : [];

    protected override async ValueTask<string?> SayAsync(AskExemptionDraft draft, string field, Turn turn) =>
        field == "child" && draft.Child is { } child ? (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name : null;

    private static AskExemptionOutcome Wish(GuardedChild own, ChildFees fees, string readBack, Turn turn) =>
        Exemption.Ask(fees.Current, own.Guardianship, readBack, turn.Activity.Id, turn.Now, fees.Exemption);

    private static async ValueTask<Step> AskAsync(GuardedChild own, ChildFees fees, string readBack, Turn turn)
    {
        if (Wish(own, fees, readBack, turn) is not AskExemptionOutcome.Asked(var exemption)) return End(Texts.GuardiansOnly);

        await EnterAsync(exemption, turn);
        return End(Texts.ExemptionIsAsked);
    }

    /// <summary>Asked along with the application, by the same yes.</summary>
    public static async ValueTask<bool> EnterWithAsync(GuardedChild own, string readBack, Turn turn)
    {
        if (Wish(own, await ChildFees.OfAsync(own.Child.Id, turn), readBack, turn) is not AskExemptionOutcome.Asked(var exemption)) return false;

        await EnterAsync(exemption, turn);
        return true;
    }

    /// <summary>Kept, and the coordinators are told that there is one; not whose: a message may be read over a shoulder.</summary>
    private static async ValueTask EnterAsync(Exemption exemption, Turn turn)
    {
        turn.Programme.Exemptions.Add(exemption);
        foreach (var member in await turn.Programme.StaffWithAsync(StaffRoles.Coordinator, turn.Aborted))
        {
            if (member.Sees(Domain.Staff.Field.Exemption, turn.Today)) turn.Tell(member.Id, () => new Reply { Card = ExemptionCards.ToDecide() });
        }
    }
}
