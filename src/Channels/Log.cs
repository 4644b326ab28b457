using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels;

/// <summary>Every line this project logs: ids and codes, never a name or a word of what was said.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "A request on {Channel} was refused with {Status}: {Why}")]
    public static partial void RequestRefused(ILogger logger, string channel, int status, string why);

    [LoggerMessage(2, LogLevel.Warning, "Direct Line works without a signing key: pages must sign in again after every start")]
    public static partial void TokensEndWithProcess(ILogger logger);

    [LoggerMessage(3, LogLevel.Information, "The stream of conversation {Conversation} was too slow and was closed")]
    public static partial void StreamTooSlow(ILogger logger, string conversation);

    [LoggerMessage(4, LogLevel.Error, "The stream of conversation {Conversation} failed and was closed")]
    public static partial void StreamFailed(ILogger logger, Exception exception, string conversation);

    [LoggerMessage(5, LogLevel.Warning, "Message {Activity} was not taken by its service: {Why}")]
    public static partial void MessageNotTaken(ILogger logger, string activity, string why);
}
