using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Domain.Tests.Programmes;

public class PublishedDocumentTests
{
    private static readonly DateTimeOffset Now = Spring2021.At(3, 26, 17);

    [Fact]
    [Duty("D3")]
    public void A_privacy_notice_without_one_of_its_nine_points_is_not_published()
    {
        Assert.Equal(9, Enum.GetValues<PrivacyPoint>().Length);
        Assert.All(Enum.GetValues<PrivacyPoint>(), point =>
        {
            var points = Points();
            points[point] = " ";
            Assert.Equal([point], Refused(points).Missing);
            points.Remove(point);
            Assert.Equal([point], Refused(points).Missing);
        });
    }

    [Fact]
    public void A_complete_privacy_notice_shows_its_nine_points_in_order() =>
        Assert.Equal(Enum.GetValues<PrivacyPoint>(), PrivacyNotice().Passages.Select(passage => passage.Point));

    [Fact]
    public void A_privacy_notice_is_never_published_without_its_points() =>
        Assert.Throws<ArgumentException>(() => PublishedDocument.Publish(DocumentKind.PrivacyNotice, 1, "隐私说明", "全文", Now));

    internal static PublishedDocument PrivacyNotice() =>
        Assert.IsType<NoticeOutcome.Published>(PublishedDocument.PublishPrivacyNotice(1, "隐私说明", "全文", Points(), Now)).Notice;

    private static NoticeOutcome.Refused Refused(Dictionary<PrivacyPoint, string> points) =>
        Assert.IsType<NoticeOutcome.Refused>(PublishedDocument.PublishPrivacyNotice(1, "隐私说明", "全文", points, Now));

    private static Dictionary<PrivacyPoint, string> Points() =>
        Enum.GetValues<PrivacyPoint>().ToDictionary(point => point, point => $"关于{point}");
}
