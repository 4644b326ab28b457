using System.Text.RegularExpressions;
using AfterSchoolBot.Domain.Pickups;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>Why, in a teacher's words and in every language.</summary>
internal static class PickupReasons
{
    private static readonly (PickupReason Reason, Regex Words)[] Known =
    [
        (PickupReason.Rain, Sign("(下|落|大|小|中|暴|阵|雷|有|降|梅|冰)雨(?!棚|篷|伞|衣|廊|停|鞋)|雨(太|很|好|有点|下得|越下越)?大|雷暴|雷阵雨|\\brain(s|y|ing|fall)?\\b|\\bstorm|thunder|downpour|pouring")),
        (PickupReason.Snow, Sign("下雪|大雪|落雪|积雪|结冰|冰雪|\\bsnow|\\bicy\\b|\\bice\\b")),
        (PickupReason.Wind, Sign("大风|台风|刮风|风太?大|打风|\\bwind(y)?\\b|typhoon")),
        (PickupReason.Heat, Sign("高温|太热|天热|很热|炎热|好热|暴晒|太晒|太阳太?大|\\bheat\\b|\\bhot\\b|scorching")),
        (PickupReason.Cold, Sign("降温|太冷|天冷|很冷|好冷|寒潮|\\bcold\\b|freezing")),
        (PickupReason.BadAir, Sign("雾霾|霾|沙尘|扬尘|空气不好|空气太?差|污染|\\bsmog|\\bhaze|\\bair (quality|pollution)|sandstorm|dust storm")),
        (PickupReason.RoadWorks, Sign("修路|挖路|施工|围挡|修地铁|road ?-?works?|construction|digging")),
        (PickupReason.Traffic, Sign("堵车|拥堵|太堵|堵死|堵了|交通管制|限行|封路|塞车|\\btraffic|road (is )?closed|road closure")),
        (PickupReason.Repairs, Sign("维修|检修|装修|漏水|抢修|坏了|repair|maintenance|\\bbroken\\b|leak")),
        (PickupReason.PowerCut, Sign("停电|停水|power (cut|outage)|blackout")),
        (PickupReason.Event, Sign("活动|比赛|运动会|演出|汇演|开放日|家长会|参观|接待|考点|布置会场|\\bevent|\\bmatch\\b|competition|concert|sports day|open day|parents' meeting|\\bshow\\b")),
    ];

    private static readonly Regex Denied = Sign("(不|没|没有|唔|冇|无|已经停|停)(会|再|怎么)?(下|落|刮)?(雨|雪|风)了?|雨(已经)?停|雨小了|不(再)?(堵|热|冷)|(not|no|isn't|no longer) (raining|rain|snowing|hot|windy)|rain has stopped|stopped raining");

    /// <summary>The first that is named; null: none, or it is said to be over.</summary>
    public static PickupReason? In(string folded)
    {
        var text = Denied.Replace(folded, " ");
        var found = Known.Select(one => (one.Reason, Match: one.Words.Match(text))).Where(one => one.Match.Success).ToList();
        return found.Count == 0 ? null : found.MinBy(one => one.Match.Index).Reason;
    }

    public static string Say(PickupReason reason) => reason switch
    {
        PickupReason.Rain => Texts.ReasonRain,
        PickupReason.Snow => Texts.ReasonSnow,
        PickupReason.Wind => Texts.ReasonWind,
        PickupReason.Heat => Texts.ReasonHeat,
        PickupReason.Cold => Texts.ReasonCold,
        PickupReason.BadAir => Texts.ReasonBadAir,
        PickupReason.RoadWorks => Texts.ReasonRoadWorks,
        PickupReason.Traffic => Texts.ReasonTraffic,
        PickupReason.Repairs => Texts.ReasonRepairs,
        PickupReason.PowerCut => Texts.ReasonPowerCut,
        _ => Texts.ReasonEvent,
    };

    private static Regex Sign(string words) => new(words, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
