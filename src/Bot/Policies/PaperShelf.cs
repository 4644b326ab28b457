using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Policies;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>
/// The papers in force, split and indexed once. Every half a minute it is asked which versions are in force; only a change is read anew.
/// </summary>
internal sealed class PaperShelf(TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    private Shelf? shelf;

    public async ValueTask<Corpus> CorpusAsync(ProgrammeDb programme, DateOnly today, CancellationToken cancellationToken)
    {
        var kept = shelf;
        if (kept is not null && kept.Day == today && clock.GetElapsedTime(kept.LookedAt) < KeptFor) return kept.Corpus;

        var versions = await programme.PapersInForceAsync(today, cancellationToken);
        var corpus = kept is not null && kept.Versions.SequenceEqual(versions)
            ? kept.Corpus
            : new Corpus((await programme.DocumentsAsync(versions, cancellationToken)).Select(Split));
        shelf = new(corpus, versions, today, clock.GetTimestamp());
        return corpus;
    }

    /// <summary>A paper was published by this process: look at once.</summary>
    public void Forget() => shelf = null;

    private static Paper Split(PublishedDocument document) => new(
        document.Kind, document.Title, document.Version,
        [
            .. ClauseSplitter.Split(document.Text),
            .. document.Passages.Select((passage, at) => new Clause($"{at + 1}", "", passage.Text) { Sentences = [passage.Text] }), // the nine points
        ]);

    private sealed record Shelf(Corpus Corpus, IReadOnlyList<PaperVersion> Versions, DateOnly Day, long LookedAt);
}
