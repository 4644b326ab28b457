using SkiaSharp;

namespace AfterSchoolBot.Bot.Files;

/// <summary>A typeface with Chinese signs for what is printed: the first that this machine has.</summary>
internal static class PrintFont
{
    private static readonly string[] Usual =
    [
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
        "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
        "/System/Library/Fonts/PingFang.ttc",
        @"C:\Windows\Fonts\msyh.ttc",
    ];

    private static readonly Lazy<SKTypeface?> Found = new(Find);

    /// <summary>Null: this machine has none; a Noto CJK package brings one.</summary>
    public static SKTypeface? Chinese => Found.Value;

    private static SKTypeface? Find()
    {
        var matched = SKFontManager.Default.MatchCharacter('校');
        if (matched is not null) return matched;

        return Usual.Where(File.Exists).Select(file => SKTypeface.FromFile(file)).FirstOrDefault(Has);
    }

    private static bool Has(SKTypeface? face)
    {
        if (face is null) return false;

        using var font = new SKFont(face);
        return font.ContainsGlyphs("校");
    }
}
