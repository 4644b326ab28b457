namespace AfterSchoolBot.Data.Audit;

/// <summary>Who is acting in a transaction, and by what: noted beside every change that it makes.</summary>
/// <param name="Person">Number of the person; null for the clock and the command line.</param>
/// <param name="Act">The form, the work of the clock, or the command.</param>
/// <param name="Activity">The message that asked for it.</param>
public sealed record Acting(int? Person, string Act, string? Activity, DateTimeOffset At)
{
    /// <summary>An import or another act at the command line.</summary>
    public const string OfTheOffice = "command-line";
}
