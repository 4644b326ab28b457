using AfterSchoolBot.Bot.Clubs;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Programmes.Page;

/// <summary>The public page, section by section. It can be read aloud, printed, and shown on a narrow phone.</summary>
internal sealed class ServiceHtml
{
    private static readonly (string Language, string Short)[] Languages = [(Texts.Simplified, "简"), (Texts.Traditional, "繁"), (Texts.English, "EN")];

    private readonly ServiceSheet sheet;
    private readonly Html page = new();
    private readonly string language;

    private ServiceHtml(ServiceSheet sheet, string language) => (this.sheet, this.language) = (sheet, language);

    public static string Of(ServiceSheet sheet, string language, string style)
    {
        var writer = new ServiceHtml(sheet, language);
        writer.Write(style);
        return writer.page.ToString();
    }

    public static string Nothing(string school, string language, string style)
    {
        var page = new Html();
        Head(page, school, language, style);
        page.Raw("<header><div class=\"within\"><div class=\"bar\">").Line("p", school);
        LanguageLinks(page, language, null);
        page.Raw("</div>").Line("h1", Texts.PageTitle).Raw("</div></header><main id=\"main\" class=\"within\"><section>")
            .Line("p", Texts.PageNothingYet).Raw("</section></main></body></html>");
        return page.ToString();
    }

    private void Write(string style)
    {
        Head(page, sheet.School.Name, language, style);
        WriteHeader();
        page.Raw("<main id=\"main\" class=\"within\">");
        WriteContents();
        WriteGlance();
        WriteWords();
        WriteWeek();
        WriteClubs();
        WriteFees();
        WriteStaff();
        WritePapers();
        WriteResponsible();
        WriteVersions();
        page.Raw("</main></body></html>");
    }

    private static void Head(Html page, string school, string language, string style) => page
        .Raw($"<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"theme-color\" content=\"#1d5c63\">")
        .Line("title", $"{Texts.PageTitle} · {school}")
        .Raw($"<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\"><style>{style}</style></head><body>")
        .Line("a", Texts.PageSkip, "class=\"skip\" href=\"#main\"");

    private static void LanguageLinks(Html page, string language, int? version)
    {
        page.Raw($"<nav aria-label=\"{Html.Text(Texts.PageLanguage)}\"><ul class=\"languages\">");
        foreach (var (one, name) in Languages)
        {
            page.Raw($"<li><a lang=\"{one}\" hreflang=\"{one}\" href=\"{Address(one, version)}\"{(one == language ? " aria-current=\"true\"" : "")}>{name}</a></li>");
        }

        page.Raw("</ul></nav>");
    }

    private static string Address(string language, int? version) => $"{ServicePage.Path}?lang={language}{(version is { } v ? $"&amp;v={v}" : "")}";

    private string Address(int version) => Address(language, version == sheet.Current.Version ? null : version);

    private string Day(DateTimeOffset at) => Texts.Day(sheet.School.DayOf(at));

    private void WriteHeader()
    {
        var plan = sheet.Plan;
        page.Raw("<header><div class=\"within\"><div class=\"bar\">").Line("p", sheet.School.Name);
        LanguageLinks(page, language, sheet.IsCurrent ? null : plan.Version);
        var stage = plan.Stage is ServiceStage.Trial ? $" · {Texts.PageTrial}" : "";
        page.Raw("</div>")
            .Line("h1", Texts.PageTitle)
            .Line("p", Texts.PageTerm(plan.Term, Texts.Number(plan.Version), Day(plan.PublishedAt!.Value)) + stage, "class=\"of\"")
            .Line("p", Texts.PageVoluntary, "class=\"voluntary\"");
        if (!sheet.IsCurrent)
        {
            page.Raw("<p class=\"warning\">").Raw(Html.Text(Texts.PageOlder(Texts.Number(plan.Version), Texts.Number(sheet.Current.Version))))
                .Line("a", Texts.PageSeeCurrent, $"href=\"{Address(sheet.Current.Version)}\"").Raw("</p>");
        }

        page.Raw("</div></header>");
    }

    private void WriteContents()
    {
        (string Id, string Title)[] sections =
        [
            ("glance", Texts.PageAtAGlance), ("words", $"{Texts.ItemTime} · {Texts.ItemContent} · {Texts.ItemSafetyMeasures}"), ("week", Texts.PageWeek), ("clubs", Texts.PageClubMenu), ("fees", Texts.PageFeeTable),
            ("staff", Texts.PageStaff), ("papers", Texts.PagePapers), ("who", Texts.PageComplain), ("versions", Texts.PageVersions),
        ];
        page.Raw($"<nav class=\"contents\" aria-label=\"{Html.Text(Texts.PageContents)}\"><ul>");
        foreach (var (id, title) in sections) page.Raw($"<li><a href=\"#{id}\">{Html.Text(title)}</a></li>");
        page.Raw("</ul></nav>");
    }

    private void Begin(string id, string title) => page.Raw($"<section id=\"{id}\" aria-labelledby=\"{id}-title\">").Line("h2", title, $"id=\"{id}-title\"");

    private void End() => page.Raw("</section>");

    private void WriteGlance()
    {
        var (plan, school) = (sheet.Plan, sheet.School);
        Begin("glance", Texts.PageAtAGlance);
        page.Raw("<dl class=\"facts\">");
        Fact(Texts.PageServiceDays, Texts.Days(plan.Dates.FirstDay, plan.Dates.LastDay));
        Fact(Texts.PageHours, Texts.PageHoursAre(Texts.Time(school.Dismissal), Texts.Time(school.CareFrom), Until()));
        Fact(Texts.PageApplications, Texts.PageOpensOn(Texts.Moment(school.AtSchool(plan.Dates.ApplicationsFrom))));
        Fact(Texts.PageClubs, Texts.PageOpensOn(Texts.Moment(school.AtSchool(plan.Dates.ClubChoiceFrom))));
        if (sheet.Fees is { } fees) Fact(Texts.PageShare, Texts.PageShareIs(Share(fees, FeeKind.Care), Share(fees, FeeKind.Club)));
        page.Raw("</dl>");
        End();
    }

    /// <summary>18:00，5月1日起 18:30: only what the school has published (三.2).</summary>
    private string Until()
    {
        var (dates, school) = (sheet.Plan.Dates, sheet.School);
        var now = school.EndOfService(dates.FirstDay);
        var change = school.SeasonSwitches.Select(one => one.From).FirstOrDefault(from => from > dates.FirstDay && from <= dates.LastDay && school.EndOfService(from) != now);
        return change == default ? Texts.Time(now) : Texts.UntilThenFrom(Texts.Time(now), Texts.ShortDay(change), Texts.Time(school.EndOfService(change)));
    }

    private static string Share(FeeSchedule fees, FeeKind kind) => fees.For(kind)?.Family.ToString() ?? "—";

    private void Fact(string name, string value) => page.Raw("<div>").Line("dt", name).Line("dd", value).Raw("</div>");

    private void WriteWords()
    {
        Begin("words", $"{Texts.ItemTime} · {Texts.ItemContent} · {Texts.ItemSafetyMeasures}");
        if (language == Texts.English) page.Line("p", Texts.PageOriginal, "class=\"quiet\"");
        page.Raw("<div class=\"words\">");
        foreach (var (item, text) in PlanChanges.TextsOf(sheet.Plan)) page.Raw("<div>").Line("h3", PlanWords.Say(item)).Paragraphs(text).Raw("</div>");
        page.Raw("</div>");
        End();
    }

    private void WriteWeek()
    {
        Begin("week", Texts.PageWeek);
        if (sheet.Plan.ChildrenPerAdult is { } perAdult) page.Line("p", Texts.PageRatio(Texts.Number(perAdult)));
        page.Raw("<div class=\"days\">");
        foreach (var day in sheet.Plan.Days)
        {
            page.Raw("<div class=\"day\">").Raw($"<h3>{Html.Text(Texts.Weekday(day.Weekday))} <span>{Html.Text(Texts.PagePlaces(Texts.Number(day.Places)))}</span></h3><ul>");
            foreach (var session in sheet.Plan.SessionsOn(day.Weekday))
            {
                var type = session.Title.Contains(PlanWords.Say(session.Type), StringComparison.Ordinal) ? null : PlanWords.Say(session.Type);
                var facts = string.Join(" · ", new[] { type, session.Room, sheet.MenuNameOf(session.Teacher) }.Where(part => !string.IsNullOrEmpty(part)));
                page.Raw($"<li>{Html.Text(session.Title)} <small>{Html.Text(facts)}</small></li>");
            }

            page.Raw("</ul>").Line("p", Texts.PageInCharge(sheet.MenuNameOf(day.InCharge), sheet.MenuNameOf(day.Backup)), "class=\"quiet\"").Raw("</div>");
        }

        page.Raw("</div>");
        End();
    }

    private void WriteClubs()
    {
        Begin("clubs", Texts.PageClubMenu);
        page.Raw("<div class=\"kinds\">");
        foreach (var kind in Enum.GetValues<ClubKind>())
        {
            var clubs = sheet.Clubs.Where(club => club.Kind == kind).ToList();
            page.Raw("<div>").Line("h3", ClubCards.Say(kind));
            if (clubs.Count == 0) page.Line("p", Texts.PageNoClubOfKind, "class=\"quiet\"");
            page.Raw("<ul>");
            foreach (var club in clubs)
            {
                string[] facts =
                [
                    $"{Texts.Weekday(club.Weekday)} {Texts.Time(club.Starts)}–{Texts.Time(club.Ends)}",
                    Texts.PageGrades(Texts.Grade(club.Grades.From), Texts.Grade(club.Grades.To)),
                    Texts.PageSeats(Texts.Number(club.Seats)),
                    club.LeaderOnMenu,
                ];
                page.Raw($"<li class=\"club\">{Html.Text(club.Name)} <small>{Html.Text(string.Join(" · ", facts))}</small></li>");
            }

            page.Raw("</ul></div>");
        }

        page.Raw("</div>");
        End();
    }

    private void WriteFees()
    {
        Begin("fees", Texts.PageFeeTable);
        if (sheet.Fees is { } fees)
        {
            page.Raw("<table><thead><tr>").Line("th", Texts.PageFeeFor, "scope=\"col\"");
            foreach (var head in new[] { Texts.PageFeeCost, Texts.PageFeeSubsidy, Texts.PageFeeFamily }) page.Line("th", head, "scope=\"col\" class=\"amount\"");
            page.Raw("</tr></thead><tbody>");
            foreach (var item in fees.Items)
            {
                page.Raw("<tr>").Line("th", item.Kind is FeeKind.Care ? Texts.PageFeeCare : Texts.PageFeeClub, "scope=\"row\"");
                foreach (var amount in new[] { item.Cost, item.Subsidy, item.Family }) page.Line("td", amount.ToString(), "class=\"amount\"");
                page.Raw("</tr>");
            }

            page.Raw("</tbody></table>")
                .Line("p", Texts.PageApproval(fees.Authority, fees.DocumentNumber, Texts.Day(fees.ApprovedOn), sheet.School.SpecialAccountName))
                .Line("p", Texts.PageFeeFrom(Texts.Number(fees.Version), Day(fees.EffectiveFrom)), "class=\"quiet\"");
        }

        page.Paragraphs(sheet.Plan.Text.Fees);
        End();
    }

    private void WriteStaff()
    {
        var onDuty = sheet.Staff.Where(one => sheet.Plan.Everyone.Contains(one.Member.Id)).ToList();
        Begin("staff", Texts.PageStaff);
        page.Line("p", string.Join(Texts.ListSeparator, onDuty.GroupBy(one => one.Member.Kind).OrderBy(kind => kind.Key).Select(kind => Texts.PageStaffOfKind(PlanWords.Say(kind.Key), Texts.Number(kind.Count())))))
            .Line("p", Texts.PageVetted)
            .Paragraphs(sheet.Plan.Text.Staffing);
        End();
    }

    private void WritePapers()
    {
        Begin("papers", Texts.PagePapers);
        foreach (var (kind, _) in PlanPapers.Items)
        {
            if (sheet.Paper(kind, sheet.Plan.Papers.Of(kind)) is { } paper) WritePaper(paper);
        }

        page.Line("h3", Texts.PageRules);
        foreach (var kind in RequiredPapers.Kinds)
        {
            if (sheet.Papers.LastOrDefault(paper => paper.Kind == kind) is { } rules) WritePaper(rules);
            else page.Line("p", Texts.PageRuleMissing(PlanWords.Say(kind)), "class=\"quiet\"");
        }

        End();
    }

    private void WritePaper(PublishedDocument paper)
    {
        page.Raw("<details>").Line("summary", Texts.PagePaperOf(PlanWords.Say(paper.Kind), Texts.Number(paper.Version), Day(paper.PublishedAt))).Raw("<div>").Paragraphs(paper.Text);
        if (paper.Passages.Count > 0)
        {
            page.Raw("<ol>");
            foreach (var passage in paper.Passages) page.Line("li", passage.Text, "lang=\"zh\"");
            page.Raw("</ol>");
        }

        foreach (var earlier in sheet.Papers.Where(other => other.Kind == paper.Kind && other.Version < paper.Version).OrderByDescending(other => other.Version))
        {
            page.Raw("<details>").Line("summary", Texts.PagePaperOf(PlanWords.Say(earlier.Kind), Texts.Number(earlier.Version), Day(earlier.PublishedAt))).Raw("<div>").Paragraphs(earlier.Text).Raw("</div></details>");
        }

        page.Raw("</div></details>");
    }

    private void WriteResponsible()
    {
        var (principal, coordinator) = (sheet.NameOf(sheet.School.Principal), sheet.NameOf(sheet.School.Coordinator));
        Begin("who", Texts.PageComplain);
        page.Raw("<dl class=\"facts\">");
        Fact(Texts.PagePrincipal, principal);
        Fact(Texts.PageCoordinator, coordinator);
        page.Raw("</dl>").Line("p", Texts.PageHowToComplain(principal)).Line("a", Texts.PageToChat, "class=\"button\" href=\"./\"");
        End();
    }

    private void WriteVersions()
    {
        Begin("versions", Texts.PageVersions);
        page.Raw("<ol class=\"versions\" reversed>");
        foreach (var version in sheet.Versions)
        {
            var words = Texts.PageVersionOn(Texts.Number(version.Version), Day(version.PublishedAt!.Value));
            var now = version.Version == sheet.Current.Version ? $" · {Html.Text(Texts.PageNow)}" : "";
            page.Raw(version.Version == sheet.Plan.Version ? $"<li><strong aria-current=\"page\">{Html.Text(words)}</strong>{now}</li>" : $"<li><a href=\"{Address(version.Version)}\">{Html.Text(words)}</a>{now}</li>");
        }

        page.Raw("</ol>");
        if (sheet.Before is { } before) WriteChanges(before);
        else page.Line("p", Texts.PageFirstVersion, "class=\"quiet\"");
        End();
    }

    private void WriteChanges(ServicePlan before)
    {
        page.Line("h3", Texts.PageWhatChanged(Texts.Number(before.Version), Texts.Number(sheet.Plan.Version)));
        var changes = PlanChanges.Between(before, sheet);
        if (changes.Count == 0) page.Line("p", Texts.PageNoChange, "class=\"quiet\"");
        foreach (var (title, paragraphs) in changes)
        {
            page.Line("h3", title);
            foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Fate is not ParagraphFate.Kept)) WriteChange(paragraph);
        }
    }

    private void WriteChange(ParagraphChange paragraph)
    {
        var (element, word) = paragraph.Fate is ParagraphFate.Removed ? ("del", Texts.PageRemoved) : ("ins", Texts.PageAdded);
        page.Raw($"<{element}><b>{Html.Text(word)}</b>{Html.Text(paragraph.Text)}</{element}>");
    }
}
