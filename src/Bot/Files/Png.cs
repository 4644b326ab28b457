using SkiaSharp;

namespace AfterSchoolBot.Bot.Files;

/// <summary>A page that was painted, as a file.</summary>
internal static class Png
{
    // it is made within a turn, while others wait: the smallest file would take ten times as long as a small one
    private static readonly SKPngEncoderOptions Quickly = new(SKPngEncoderFilterFlags.Up, zLibLevel: 3);

    public static byte[] Of(SKBitmap bitmap)
    {
        using var pixels = bitmap.PeekPixels();
        using var png = pixels.Encode(Quickly)!;
        return png.ToArray();
    }
}
