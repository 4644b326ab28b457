using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>After an update, or with a new key, what still stands in the open or under an old key is sealed; once a start, some rows at a time (D13).</summary>
internal sealed class SealOldRows : DueWork
{
    private bool done;

    public override string Name => "seal-old-rows";

    public override ValueTask<bool> IsDueAsync(Errand look) => new(!done);

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        done = !await errand.Programme.SealOldRowsAsync(errand.Aborted);
        return !done;
    }
}
