using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Clubs.Draws;

internal sealed record DrawProofDraft;

[JsonSerializable(typeof(DrawProofDraft))]
internal sealed partial class DrawProofDraftJson : JsonSerializerContext;

/// <summary>The last draw and its proof, for whoever asks: seed, wishes by code, results. Anybody can draw it again.</summary>
internal sealed class DrawProofDialog(FileShelf shelf) : Dialog<DrawProofDraft>("draw-proof", 1, () => DrawProofDraftJson.Default.DrawProofDraft)
{
    public override string Title => Texts.SeeTheDraw;
    public override IReadOnlyList<Field> Fields { get; } = [];
    public override IReadOnlyList<Command> BegunBy => [Command.DrawProof];

    protected override DrawProofDraft Fill(DrawProofDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(DrawProofDraft draft, Turn turn)
    {
        if (await turn.Programme.LastRoundAsync(turn.Aborted) is not { } round) return End(Texts.Explain(Refusal.NoRoundIsOpen));
        if (round.DrawnAt is not { } drawn) return End(Texts.Explain(Refusal.RoundIsOpen));
        if (turn.Person is not { } person) return End(Texts.GuardiansOnly);

        var file = new MadeFile(string.Create(CultureInfo.InvariantCulture, $"draw-{round.Number}.json"), "application/json", (await ProofAsync(round, turn)).ToJson());
        return End(DrawCards.Proof(round, (await turn.SchoolAsync()).AtSchool(drawn), shelf.Put(person, file, turn)));
    }

    private static async ValueTask<DrawProof> ProofAsync(ClubRound round, Turn turn)
    {
        var names = await turn.Programme.Clubs.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(club => club.Id, club => club.Name, turn.Aborted);
        return DrawProof.Of(round, await turn.Programme.WishesAsync(round.Number, turn.Aborted), names);
    }
}
