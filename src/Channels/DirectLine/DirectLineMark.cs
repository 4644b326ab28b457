using System.Globalization;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>The watermark of Direct Line, opaque to clients: "{inbound}.{outbound}".</summary>
internal static class DirectLineMark
{
    public static string Format(TranscriptMark mark) => string.Create(CultureInfo.InvariantCulture, $"{mark.Inbound}.{mark.Outbound}");

    /// <summary>What cannot be read means the beginning: shown again is better than lost.</summary>
    public static TranscriptMark Parse(string? watermark)
    {
        var parts = (watermark ?? "").Split('.');
        return parts is [var inbound, var outbound] && TryNumber(inbound, out var heard) && TryNumber(outbound, out var said)
            ? new(heard, said)
            : default;
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
