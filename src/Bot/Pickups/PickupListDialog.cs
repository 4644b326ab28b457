using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;

namespace AfterSchoolBot.Bot.Pickups;

internal sealed record PickupListDraft
{
    public int? Child { get; init; }

    /// <summary>The number of the adult who is to be taken off.</summary>
    public int? Remove { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PickupListDraft))]
internal sealed partial class PickupListJson : JsonSerializerContext;

/// <summary>Who may fetch my child: the guardians, and the adults whom we entered; one is taken off as easily as put on.</summary>
internal sealed class PickupListDialog() : Dialog<PickupListDraft>("pickup-list", 1, () => PickupListJson.Default.PickupListDraft)
{
    private const int MostRemovable = 4;

    public override string Title => Texts.PickupListTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child"), new("remove")];
    public override IReadOnlyList<Command> BegunBy => [Command.PickupList];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && PickupListReading.Removed(sentence) is not null;

    protected override PickupListDraft Fill(PickupListDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = Number(answer) },
        "remove" => draft with { Remove = Number(answer) },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(PickupListDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Remove is { } number) return await RemoveAsync(number, children, turn);
        if (draft.Child is not { } id) return children is [var single] ? Know("child", single.Child.Id.ToString()) : Ask(OwnChildren.Which(children));
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(id)) is not { } own) return End(Texts.GuardiansOnly);

        var list = await turn.Programme.PickupListAsync(own.Child.Id, turn.Today, turn.Aborted);
        if (!list.HearsOf(own.Guardianship)) return End(Texts.Explain(Refusal.GuardianMayNotCollect));

        var entered = (await turn.Programme.AdultsOfAsync(own.Child.Id, turn.Aborted)).Where(adult => adult.StandsOn(turn.Today)).ToList();
        return End(Shown(own.Child, list, entered));
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(PickupListDraft draft, string sentence, Turn turn)
    {
        if (PickupListReading.Removed(sentence) is { } number) return [new("remove", Texts.Number(number))];

        return OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), null) is { } child ? [child] : [];
    }

    protected override async ValueTask<string?> SayAsync(PickupListDraft draft, string field, Turn turn) =>
        field == "child" && draft.Child is { } child ? (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name : null;

    private static int? Number(Answer answer) => answer.Value is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    private static Card Shown(Child child, PickupList list, List<AuthorisedAdult> entered) => new(Texts.PickupListOf(OwnChildren.Name(child)))
    {
        Texts =
        [
            .. list.Adults.Where(one => one.Guardian is not null).Select(one => Texts.PickupAdultShort(PickupFacts.Relation(one), one.Name, PickupFacts.Ending(one))),
            .. entered.Select(one => Texts.PickupAdultShort(one.Relation, one.Name, one.PhoneEnding)),
            Texts.PickupListIsForTheGate,
        ],
        Actions =
        [
            Verbs.ToSay(Texts.AddAdultTitle, Commands.About(Command.AddAdult, child.Name)),
            .. entered.Take(MostRemovable).Select(one => Verbs.ToSay(Texts.TakeOff(one.Name), $"{Texts.SayTakeOff} {Texts.Number(one.Number)}")),
        ],
        Source = Texts.Source("五.4"),
    };

    private static async ValueTask<Step> RemoveAsync(int number, IReadOnlyList<GuardedChild> children, Turn turn)
    {
        foreach (var own in children)
        {
            if ((await turn.Programme.AdultsOfAsync(own.Child.Id, turn.Aborted)).FirstOrDefault(one => one.Number == number && one.EndedAt is null) is not { } adult) continue;

            var limits = CustodyLimits.Of(own.Child.Id, await turn.Programme.LimitsOfAsync(own.Child.Id, turn.Aborted));
            var card = new Card(Texts.TakeOffList(OwnChildren.Name(own.Child), Texts.PickupAdultShort(adult.Relation, adult.Name, adult.PhoneEnding)))
            {
                Actions = [new(Texts.TakeOff(adult.Name), Verbs.Confirm) { Primary = true }, new(Texts.KeepOnList, Verbs.Cancel)],
            };
            return new Step.Confirm(card, () => new(End(adult.End(own.Guardianship, limits, turn.Now) is { } why ? Texts.Explain(why) : Texts.AdultIsOff(adult.Name, own.Child.Name))))
            {
                Short = card.Title,
                Content = $"take off {number}",
            };
        }

        return End(Texts.Explain(Refusal.AdultIsNotOnTheList));
    }
}
