using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Announcements;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>Which announcement, in which version: 12.1.</summary>
internal sealed record AcknowledgeDraft
{
    public string? What { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AcknowledgeDraft))]
internal sealed partial class AcknowledgeJson : JsonSerializerContext;

/// <summary>A reader says that they know an announcement, or signs for it. Known means the newest words: who presses on old ones is shown the new (talk 8).</summary>
internal sealed class AcknowledgeDialog() : Dialog<AcknowledgeDraft>("acknowledge", 1, () => AcknowledgeJson.Default.AcknowledgeDraft)
{
    public override string Title => Texts.IKnow;
    public override IReadOnlyList<Field> Fields { get; } = [new("what")];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && AnnouncementReading.ConfirmedIn(sentence) is not null;

    protected override AcknowledgeDraft Fill(AcknowledgeDraft draft, Answer answer) => answer.Field == "what" ? draft with { What = answer.Value } : draft;

    protected override async ValueTask<Step> NextAsync(AcknowledgeDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || AnnouncementReading.ConfirmedIn(draft.What ?? "") is not var (number, version)) return End(Texts.NothingToConfirm);
        if (await turn.Programme.AnnouncementAsync(number, turn.Aborted) is not { } one || one.Recalled) return End(Texts.NothingToConfirm);
        if (version == one.Version) return await ConfirmAsync(one, person, turn);

        return await turn.Programme.GotAsync(number, person, turn.Aborted)
            ? End(AnnouncementMessage.Of(one, Texts.Spoken, Data.Conversations.DeliveryForm.Correction) with { Text = Texts.ItWasCorrected })
            : End(Texts.NothingToConfirm);
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(AcknowledgeDraft draft, string sentence, Turn turn) =>
        new(AnnouncementReading.ConfirmedIn(sentence) is null ? [] : [new("what", sentence)]);

    private static async ValueTask<Step> ConfirmAsync(Announcement one, Domain.PersonId person, Turn turn)
    {
        if (await turn.Programme.ConfirmAsync(one.Number, one.Version, person, turn.Now, turn.Aborted) == 0) return End(Texts.NothingToConfirm);

        if (one.Wanted is Wanted.Signature) return End(Texts.SignedByReader(turn.PersonName ?? "", Texts.Moment(turn.Now)));

        var author = (await turn.Programme.PersonAsync(one.Author, turn.Aborted))?.Name ?? "";
        return End(Texts.NotedByReader(author));
    }
}
