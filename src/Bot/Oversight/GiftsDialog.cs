using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Nothing is asked: the register is for everybody.</summary>
internal sealed record GiftsDraft;

[JsonSerializable(typeof(GiftsDraft))]
internal sealed partial class GiftsJson : JsonSerializerContext;

/// <summary>捐赠: what was given to the service, by whom and for what, to whoever asks (五.3).</summary>
internal sealed class GiftsDialog() : Dialog<GiftsDraft>("gifts", 1, () => GiftsJson.Default.GiftsDraft)
{
    private const int MostShown = 20;

    public override string Title => Texts.Gifts;
    public override IReadOnlyList<Field> Fields { get; } = [];
    public override IReadOnlyList<Command> BegunBy => [Command.Gifts];

    protected override GiftsDraft Fill(GiftsDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(GiftsDraft draft, Turn turn)
    {
        var gifts = await turn.Programme.GiftsAsync(turn.Aborted);
        return gifts.Count == 0 ? End($"{Texts.NoGifts}\n{Texts.Source("五.3")}") : End(new Card(Texts.GiftsSoFar(Texts.Number(gifts.Count)))
        {
            Texts = [Texts.GiftsBuyNoPlace],
            Table = new([Texts.FactDonor, Texts.FactGift, Texts.FactUse, Texts.FactValue, Texts.FactRegistered], [.. gifts.Take(MostShown).Select(Row)]),
            Source = Texts.Source("五.3"),
        });
    }

    private static IReadOnlyList<string> Row(Gift gift) => [Donor(gift.Donor), gift.What, gift.Use, gift.Value?.ToString() ?? Texts.ValueNotSaid, Texts.ShortDay(gift.RegisteredOn)];

    public static string Donor(string donor) => donor.Length > 0 ? donor : Texts.DonorUnnamed;
}
