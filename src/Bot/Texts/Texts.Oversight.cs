using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Oversight.
public static partial class Texts
{
    private static readonly ResourceManager Oversight = Book("Oversight");

    public static string LeaveWord => Of(Oversight, nameof(LeaveWord));

    public static string WhatToTellTheOffice => Of(Oversight, nameof(WhatToTellTheOffice));

    public static string WhatIsItAbout => Of(Oversight, nameof(WhatIsItAbout));

    public static string YourLine => Of(Oversight, nameof(YourLine));

    public static string Matter => Of(Oversight, nameof(Matter));

    public static string SendToTheOffice => Of(Oversight, nameof(SendToTheOffice));

    public static string DoNotSend => Of(Oversight, nameof(DoNotSend));

    public static string TopicApplying => Of(Oversight, nameof(TopicApplying));

    public static string TopicClubs => Of(Oversight, nameof(TopicClubs));

    public static string TopicFees => Of(Oversight, nameof(TopicFees));

    public static string TopicPickup => Of(Oversight, nameof(TopicPickup));

    public static string TopicOther => Of(Oversight, nameof(TopicOther));

    public static string NewQuestion(string no, string date) =>
        Of(Oversight, nameof(NewQuestion), (nameof(no), no), (nameof(date), date));
}
