using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Data.Files;

/// <summary>
/// A file made for one person and fetched by a link: a receipt, all that is held of one's child, a report. The bytes can be read with the
/// link only, which is not kept here; when its time is over the row goes.
/// </summary>
public sealed class KeptFile
{
    /// <summary>Hash of the link's secret.</summary>
    public required string Key { get; init; }
    public required PersonId Owner { get; init; }

    /// <summary>As it is saved on the person's device.</summary>
    public required string Name { get; init; }
    public required string ContentType { get; init; }

    /// <summary>Sealed with the link's secret.</summary>
    public required byte[] Sealed { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}
