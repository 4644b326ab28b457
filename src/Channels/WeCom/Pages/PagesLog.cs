using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.WeCom.Pages;

/// <summary>What the pages log: why, never who.</summary>
internal static partial class PagesLog
{
    [LoggerMessage(60, LogLevel.Information, "A parent who came by a link was not bound: {Why}")]
    public static partial void NotBound(ILogger logger, string why);

    [LoggerMessage(61, LogLevel.Information, "A page was refused with {Status}: {Why}")]
    public static partial void Refused(ILogger logger, int status, string why);
}
