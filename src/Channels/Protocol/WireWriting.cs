using System.Text.Encodings.Web;
using System.Text.Json;

namespace AfterSchoolBot.Channels.Protocol;

/// <summary>How JSON is written for the wire.</summary>
internal static class WireWriting
{
    /// <summary>Chinese stays Chinese: escaped it would be twice as long, and these bodies never stand inside HTML.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
