using AfterSchoolBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSchoolBot.Data.Configurations;

internal sealed class ServicePlanConfiguration : IEntityTypeConfiguration<ServicePlan>
{
    public void Configure(EntityTypeBuilder<ServicePlan> builder)
    {
        builder.ToTable("plans");
        builder.HasKey(plan => plan.Version);
        builder.Property(plan => plan.Version).HasColumnName("version").ValueGeneratedNever();
        builder.Property(plan => plan.Term).HasColumnName("term");
        builder.Property(plan => plan.Stage).HasColumnName("stage");
        builder.Property(plan => plan.PublishedAt).HasColumnName("published_at");
        builder.Property(plan => plan.PublishedBy).HasColumnName("published_by");
        builder.Property(plan => plan.Revision).HasColumnName("revision").IsConcurrencyToken();
        builder.Property(plan => plan.FirstPublishedAt).HasColumnName("first_published_at");
        builder.ComplexProperty(plan => plan.Dates, Dates);
        builder.ComplexProperty(plan => plan.Text, Text);
        builder.ComplexProperty(plan => plan.Papers, Papers);
        builder.ComplexProperty(plan => plan.FeeApproval, approval =>
        {
            approval.Property(one => one.Authority).HasColumnName("fee_approval_authority");
            approval.Property(one => one.DocumentNumber).HasColumnName("fee_approval_number");
            approval.Property(one => one.DecidedOn).HasColumnName("fee_approval_day");
        });
        builder.Property(plan => plan.ChildrenPerAdult).HasColumnName("children_per_adult");
        builder.Property(plan => plan.SentAt).HasColumnName("sent_at");
        builder.Property(plan => plan.SentBackWith).HasColumnName("sent_back_with");
        builder.Property(plan => plan.FamiliesAskedAt).HasColumnName("families_asked_at");
        builder.ComplexProperty(plan => plan.SeasonChange, change =>
        {
            change.Property(one => one.From).HasColumnName("season_from");
            change.Property(one => one.To).HasColumnName("season_to");
        });
        builder.Ignore(plan => plan.Everyone);
        builder.OwnsMany(plan => plan.Sessions, session =>
        {
            session.ToTable("plan_sessions");
            session.WithOwner().HasForeignKey("PlanVersion");
            session.Property<int>("PlanVersion").HasColumnName("plan_version");
            session.HasKey("PlanVersion", nameof(PlanSession.Weekday), nameof(PlanSession.Number));
            session.Property(one => one.Weekday).HasColumnName("weekday");
            session.Property(one => one.Number).HasColumnName("number").ValueGeneratedNever();
            session.Property(one => one.Type).HasColumnName("type");
            session.Property(one => one.Title).HasColumnName("title");
            session.Property(one => one.Room).HasColumnName("room");
            session.Property(one => one.Teacher).HasColumnName("teacher_id");
        });
        builder.OwnsMany(plan => plan.Drafts, draft =>
        {
            draft.ToTable("plan_papers");
            draft.WithOwner().HasForeignKey("PlanVersion");
            draft.Property<int>("PlanVersion").HasColumnName("plan_version");
            draft.HasKey("PlanVersion", nameof(PaperDraft.Kind));
            draft.Property(one => one.Kind).HasColumnName("kind");
            draft.Property(one => one.Text).HasColumnName("text");
        });
        builder.OwnsMany(plan => plan.Days, day =>
        {
            day.ToTable("plan_days");
            day.WithOwner().HasForeignKey("PlanVersion");
            day.Property<int>("PlanVersion").HasColumnName("plan_version");
            day.HasKey("PlanVersion", nameof(PlanDay.Weekday));
            day.Property(one => one.Weekday).HasColumnName("weekday");
            day.Property(one => one.Places).HasColumnName("places");
            day.Property(one => one.InCharge).HasColumnName("in_charge_id");
            day.Property(one => one.Backup).HasColumnName("backup_id");
            day.Property(one => one.Room).HasColumnName("room");
        });
    }

    private static void Dates(ComplexPropertyBuilder<PlanDates> dates)
    {
        dates.Property(one => one.FirstDay).HasColumnName("first_day");
        dates.Property(one => one.LastDay).HasColumnName("last_day");
        dates.Property(one => one.ApplicationsFrom).HasColumnName("applications_from");
        dates.Property(one => one.ApplicationsTo).HasColumnName("applications_to");
        dates.Property(one => one.ClubChoiceFrom).HasColumnName("club_choice_from");
        dates.Property(one => one.ReviewDays).HasColumnName("review_days");
        dates.Property(one => one.NoticeDays).HasColumnName("notice_days");
        dates.Property(one => one.PaymentDays).HasColumnName("payment_days");
    }

    private static void Text(ComplexPropertyBuilder<PlanText> text)
    {
        text.Property(one => one.Time).HasColumnName("time");
        text.Property(one => one.Content).HasColumnName("content");
        text.Property(one => one.Way).HasColumnName("way");
        text.Property(one => one.SafetyMeasures).HasColumnName("safety_measures");
        text.Property(one => one.Fees).HasColumnName("fees");
        text.Property(one => one.Staffing).HasColumnName("staffing");
        text.Property(one => one.ClubMenu).HasColumnName("club_menu");
        text.Property(one => one.EmergencyPlan).HasColumnName("emergency_plan");
        text.Property(one => one.Liability).HasColumnName("liability");
    }

    private static void Papers(ComplexPropertyBuilder<PlanPapers> papers)
    {
        papers.Property(one => one.ServiceNotice).HasColumnName("service_notice_version");
        papers.Property(one => one.ServiceAgreement).HasColumnName("service_agreement_version");
        papers.Property(one => one.FeeNotice).HasColumnName("fee_notice_version");
        papers.Property(one => one.PickupRules).HasColumnName("pickup_rules_version");
        papers.Property(one => one.PrivacyNotice).HasColumnName("privacy_notice_version");
    }
}

internal sealed class RoomConfiguration : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("rooms");
        builder.HasKey(room => room.Name);
        builder.Property(room => room.Name).HasColumnName("name").HasMaxLength(Room.LongestName);
        builder.Property(room => room.InspectedOn).HasColumnName("inspected_on");
        builder.Property(room => room.InspectedBy).HasColumnName("inspected_by_id");
        builder.Ignore(room => room.OpenHazards);
        builder.OwnsMany(room => room.Hazards, hazard =>
        {
            hazard.ToTable("room_hazards");
            hazard.WithOwner().HasForeignKey("Room");
            hazard.Property<string>("Room").HasColumnName("room");
            hazard.HasKey("Room", nameof(Hazard.Number));
            hazard.Property(one => one.Number).HasColumnName("number").ValueGeneratedNever();
            hazard.Property(one => one.What).HasColumnName("what").HasMaxLength(Hazard.LongestText);
            hazard.Property(one => one.IsSerious).HasColumnName("is_serious");
            hazard.Property(one => one.FoundBy).HasColumnName("found_by_id");
            hazard.Property(one => one.FoundOn).HasColumnName("found_on");
            hazard.Property(one => one.RemovedBy).HasColumnName("removed_by_id");
            hazard.Property(one => one.RemovedOn).HasColumnName("removed_on");
        });
    }
}

internal sealed class PublishedDocumentConfiguration : IEntityTypeConfiguration<PublishedDocument>
{
    public void Configure(EntityTypeBuilder<PublishedDocument> builder)
    {
        builder.ToTable("documents");
        builder.HasKey(document => new { document.Kind, document.Version });
        builder.Property(document => document.Kind).HasColumnName("kind");
        builder.Property(document => document.Version).HasColumnName("version").ValueGeneratedNever();
        builder.Property(document => document.Title).HasColumnName("title");
        builder.Property(document => document.Text).HasColumnName("text");
        builder.Property(document => document.PublishedAt).HasColumnName("published_at");
        builder.Property(document => document.EffectiveFrom).HasColumnName("effective_from");
        builder.OwnsMany(document => document.Passages, passage =>
        {
            passage.ToTable("document_passages");
            passage.WithOwner().HasForeignKey("Kind", "Version");
            passage.Property<DocumentKind>("Kind").HasColumnName("kind");
            passage.Property<int>("Version").HasColumnName("version");
            passage.HasKey("Kind", "Version", nameof(PrivacyPassage.Point));
            passage.Property(one => one.Point).HasColumnName("point");
            passage.Property(one => one.Text).HasColumnName("text");
        });
    }
}
