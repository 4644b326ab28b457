using System.Text.Json.Serialization;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>An activity as the inbox keeps it.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InboundActivity))]
internal sealed partial class TurnJson : JsonSerializerContext;
