namespace AfterSchoolBot.Bot;

/// <summary>Every line this project logs. Ids only: no name, no word that anyone wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Turn {InboxId} failed; it is answered with an apology or taken up again")]
    public static partial void TurnFailed(ILogger logger, long inboxId, Exception failure);

    [LoggerMessage(2, LogLevel.Information, "Turn {InboxId} lost a race and runs again (try {Try})")]
    public static partial void TurnRunsAgain(ILogger logger, long inboxId, int @try);

    [LoggerMessage(3, LogLevel.Warning, "Message {OutboxId} was not delivered: {Outcome}")]
    public static partial void NotDelivered(ILogger logger, long outboxId, string outcome);

    [LoggerMessage(4, LogLevel.Error, "Looking for what was left behind failed")]
    public static partial void SweepFailed(ILogger logger, Exception failure);

    [LoggerMessage(5, LogLevel.Information, "Turn {InboxId} in {Dialog}: {Outcome}")]
    public static partial void TurnDone(ILogger logger, long inboxId, string dialog, string outcome);

    [LoggerMessage(6, LogLevel.Warning, "The model's wording on {Topic} did not hold; the answer stays as it was")]
    public static partial void WordingRefused(ILogger logger, string topic);

    [LoggerMessage(7, LogLevel.Warning, "The model gave no wording on {Topic} ({Failure}); the answer stays as it was")]
    public static partial void WordingFailed(ILogger logger, string topic, string failure);

    [LoggerMessage(8, LogLevel.Warning, "Reading the papers ahead of the first question failed")]
    public static partial void LearningAheadFailed(ILogger logger, Exception failure);

    [LoggerMessage(9, LogLevel.Error, "What is due of {Work} was not done; it comes again")]
    public static partial void DueWorkFailed(ILogger logger, string work, Exception failure);

    [LoggerMessage(10, LogLevel.Information, "The home-school directory was read: {Matched} children are on the roll, {Bound} accounts were bound, {Doubts} entries are doubtful")]
    public static partial void DirectoryRead(ILogger logger, int matched, int bound, int doubts);

    [LoggerMessage(11, LogLevel.Warning, "The home-school directory could not be read: {Why}")]
    public static partial void DirectoryNotRead(ILogger logger, string why);

    [LoggerMessage(12, LogLevel.Error, "Keeping up with the home-school directory failed and is tried again")]
    public static partial void DirectoryFailed(ILogger logger, Exception failure);

    [LoggerMessage(13, LogLevel.Warning, "Message {OutboxId} cannot be delivered there any more, and that could not be written down")]
    public static partial void RouteNotClosed(ILogger logger, long outboxId, Exception failure);

    [LoggerMessage(14, LogLevel.Error, "Sending to many on {Channel} failed for a moment and goes on")]
    public static partial void BroadcastFailed(ILogger logger, string channel, Exception failure);
}
