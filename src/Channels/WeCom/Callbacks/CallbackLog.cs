using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.WeCom.Callbacks;

/// <summary>What the gate logs: the reason, never the query, the key or a word of the message.</summary>
internal static partial class CallbackLog
{
    [LoggerMessage(20, LogLevel.Information, "A WeCom callback was refused with {Status}: {Why}")]
    public static partial void Refused(ILogger logger, int status, string why);

    [LoggerMessage(21, LogLevel.Warning, "A signed WeCom callback could not be opened ({Fault}): compare the EncodingAESKey and the receive id with the console")]
    public static partial void NotOpened(ILogger logger, CipherFault fault);

    [LoggerMessage(22, LogLevel.Error, "A WeCom callback was not taken and will come again")]
    public static partial void NotTaken(ILogger logger, Exception exception);
}
