using System.Runtime.CompilerServices;

namespace AfterSchoolBot.Architecture.Tests.Rules;

/// <summary>The sources as they lie: found from this file, whatever the machine.</summary>
internal static class Tree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    public static string Of(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(Of(parts)).ReplaceLineEndings("\n");

    private static string Here([CallerFilePath] string here = "") => here;
}
