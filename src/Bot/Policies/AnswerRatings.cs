using System.Text.Json;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>Keeps what people thought of answers, by topic and day: for the report, without who it was and without names in their words.</summary>
internal sealed class AnswerRatings(TurnStore store, ProgrammeReader reader, SchoolClock clock)
{
    public async Task TakeAsync(RatedAnswer rated, CancellationToken cancellationToken)
    {
        if (await FindAsync(rated, cancellationToken) is not var (number, question)) return; // no answer of ours, or one that was cleared

        await TopicBook.LearnAsync().WaitAsync(cancellationToken);
        var (topic, words) = (TopicBook.Model.Rank(question)[0].Topic, Nameless.Of(rated.Words));
        await store.WriteAsync(
            async (programme, aborted) =>
            {
                if (await programme.AnswerRatings.FindAsync([number], aborted) is not { } rating) programme.AnswerRatings.Add(rating = new(number, topic));
                rating.Rate(rated.Helped, words, DateOnly.FromDateTime(clock.SchoolNow.DateTime));
            },
            cancellationToken);
    }

    private async Task<(long Number, string Question)?> FindAsync(RatedAnswer rated, CancellationToken cancellationToken)
    {
        await using var programme = reader.Open();
        return await programme.AnswerAsync(rated.Conversation.ToString(), rated.ChannelMessageId, cancellationToken) is var (number, body)
            && JsonSerializer.Deserialize(body, TurnJson.Default.InboundActivity) is { Text: { Length: > 0 } question }
            ? (number, question)
            : null;
    }
}
