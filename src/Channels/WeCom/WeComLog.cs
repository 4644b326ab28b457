using AfterSchoolBot.Channels.WeCom.Wire;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.WeCom;

/// <summary>What WeCom's channel logs: calls, codes and our own ids.</summary>
internal static partial class WeComLog
{
    [LoggerMessage(40, LogLevel.Error, "WeCom refused {Call} with {Code}: the set-up must be mended; run 'wecom check'")]
    public static partial void SetUpIsWrong(ILogger logger, string call, int code);

    [LoggerMessage(41, LogLevel.Warning, "WeCom refused {Call} with {Code}: {Action}")]
    public static partial void CallRefused(ILogger logger, string call, int code, ErrorAction action);

    [LoggerMessage(42, LogLevel.Information, "A callback of a kind that asks nothing of us: {Kind}")]
    public static partial void CallbackPassedOver(ILogger logger, string kind);

    [LoggerMessage(43, LogLevel.Warning, "The messages of the customer-service account could not be fetched: {Why}")]
    public static partial void PullFailed(ILogger logger, string why);

    [LoggerMessage(44, LogLevel.Error, "Fetching the messages of the customer-service account failed and is tried again")]
    public static partial void PullBroke(ILogger logger, Exception failure);
}
