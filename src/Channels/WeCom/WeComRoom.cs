using System.Globalization;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.WeCom;

/// <summary>
/// Where many are told at once: the families of a class by 学校通知 (<c>class/3-2</c>), the class's own group by a task that a teacher taps
/// (<c>group/3-2/userid</c>), the staff's group by its webhook (<c>staff</c>). Nobody can answer there (reference 5 and 6.3).
/// </summary>
internal readonly record struct WeComRoom(WeComRoomKind Kind, int Grade = 0, int Number = 0, string? Sender = null)
{
    private const string Class = "class/";
    private const string Group = "group/";
    private const string Staff = "staff";

    public ConversationId Conversation => new(ChannelId.WeCom, Kind switch
    {
        WeComRoomKind.Class => string.Create(CultureInfo.InvariantCulture, $"{Class}{Grade}-{Number}"),
        WeComRoomKind.FamilyGroup => string.Create(CultureInfo.InvariantCulture, $"{Group}{Grade}-{Number}/{Sender}"),
        _ => Staff,
    });

    /// <summary>Null: no room of this channel.</summary>
    public static WeComRoom? Parse(ConversationId conversation)
    {
        if (conversation.Channel != ChannelId.WeCom) return null;
        if (conversation.Value == Staff) return new(WeComRoomKind.Staff);

        var parts = conversation.Value.Split('/');
        if (parts is not ["class" or "group", var name, ..] || name.Split('-') is not [var one, var other]) return null;
        if (!int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var grade) || !int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;

        return parts switch
        {
            ["class", _] => new(WeComRoomKind.Class, grade, number),
            ["group", _, { Length: > 0 } sender] => new(WeComRoomKind.FamilyGroup, grade, number, sender),
            _ => null,
        };
    }
}

internal enum WeComRoomKind
{
    Class,
    FamilyGroup,
    Staff,
}
