using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.Tests.AdaptiveCards;

/// <summary>Bodies that somebody has looked at. A new or changed one is written beside it as *.received.json, to be looked at and renamed.</summary>
internal static class Approved
{
    private static readonly JsonSerializerOptions ForReading = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Folder { get; } = Path.Combine(ProjectFolder(), "Approved");

    public static string NodeFolder { get; } = Path.Combine(ProjectFolder(), "node");

    public static void Match(string name, ReadOnlyMemory<byte> json)
    {
        var received = JsonNode.Parse(json.Span)!.ToJsonString(ForReading) + "\n";
        var approvedFile = Path.Combine(Folder, name + ".json");
        var receivedFile = Path.Combine(Folder, name + ".received.json");
        if (File.Exists(approvedFile) && File.ReadAllText(approvedFile) == received)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        Assert.Fail($"{name} is not as approved. Compare {receivedFile} with {approvedFile}, and rename it if it is right.");
    }

    private static string ProjectFolder([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here))!;
}
