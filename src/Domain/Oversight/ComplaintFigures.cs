using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Oversight;

/// <summary>The complaints of one category in a span of days, as counts: what the district and the parents' committee read (五.1, 五.3).</summary>
/// <param name="OnTime">Answered, each time within its clock.</param>
/// <param name="Late">An answer came late, or is out and its day is over.</param>
/// <param name="Open">Not answered yet, late or not.</param>
public sealed record ComplaintFigures(ComplaintCategory Category, int Filed, int OnTime, int Late, int Open)
{
    /// <summary>Only categories of which there is one; by the order of the list.</summary>
    public static IReadOnlyList<ComplaintFigures> Of(IEnumerable<Complaint> complaints, School school, DateOnly today) =>
    [
        .. complaints.GroupBy(complaint => complaint.Category).OrderBy(category => category.Key).Select(category => new ComplaintFigures(
            category.Key,
            category.Count(),
            category.Count(one => !one.IsOpen && !one.WasEverLate(today, school)),
            category.Count(one => one.WasEverLate(today, school)),
            category.Count(one => one.IsOpen))),
    ];
}
