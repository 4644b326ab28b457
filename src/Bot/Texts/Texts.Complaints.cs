using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Complaints.
public static partial class Texts
{
    private static readonly ResourceManager Complaints = Book("Complaints");

    public static string Complaining => Of(Complaints, nameof(Complaining));

    public static string WhichComplaint => Of(Complaints, nameof(WhichComplaint));

    public static string AnswerComesHere => Of(Complaints, nameof(AnswerComesHere));

    public static string CategoryMadeToJoin => Of(Complaints, nameof(CategoryMadeToJoin));

    public static string CategoryFeeNotPublished => Of(Complaints, nameof(CategoryFeeNotPublished));

    public static string CategoryLesson => Of(Complaints, nameof(CategoryLesson));

    public static string CategoryRefused => Of(Complaints, nameof(CategoryRefused));

    public static string CategorySafety => Of(Complaints, nameof(CategorySafety));

    public static string CategoryConduct => Of(Complaints, nameof(CategoryConduct));

    public static string CategoryData => Of(Complaints, nameof(CategoryData));

    public static string CategoryOther => Of(Complaints, nameof(CategoryOther));

    public static string CategoryDecision => Of(Complaints, nameof(CategoryDecision));

    public static string AboutWhom => Of(Complaints, nameof(AboutWhom));

    public static string NotToTheOneComplainedOf => Of(Complaints, nameof(NotToTheOneComplainedOf));

    public static string SubjectNobody => Of(Complaints, nameof(SubjectNobody));

    public static string SubjectClassTeacher => Of(Complaints, nameof(SubjectClassTeacher));

    public static string SubjectOtherStaff => Of(Complaints, nameof(SubjectOtherStaff));

    public static string SubjectCoordinator => Of(Complaints, nameof(SubjectCoordinator));

    public static string SubjectPrincipal => Of(Complaints, nameof(SubjectPrincipal));

    public static string WhichClassIsIt => Of(Complaints, nameof(WhichClassIsIt));

    public static string NoClassSaid => Of(Complaints, nameof(NoClassSaid));

    public static string WhoWillSee(string who) =>
        Of(Complaints, nameof(WhoWillSee), (nameof(who), who));

    public static string TheDistrictWillSee => Of(Complaints, nameof(TheDistrictWillSee));

    public static string TheDistrict => Of(Complaints, nameof(TheDistrict));

    public static string NamedOrNot => Of(Complaints, nameof(NamedOrNot));

    public static string Named => Of(Complaints, nameof(Named));

    public static string Unnamed => Of(Complaints, nameof(Unnamed));

    public static string WhatHappened => Of(Complaints, nameof(WhatHappened));

    public static string ComplaintOf(string what) =>
        Of(Complaints, nameof(ComplaintOf), (nameof(what), what));

    public static string FactComplaint => Of(Complaints, nameof(FactComplaint));

    public static string FactAbout => Of(Complaints, nameof(FactAbout));

    public static string FactReader => Of(Complaints, nameof(FactReader));

    public static string FactNamed => Of(Complaints, nameof(FactNamed));

    public static string FactWhatHappened => Of(Complaints, nameof(FactWhatHappened));

    public static string SubmitComplaint => Of(Complaints, nameof(SubmitComplaint));

    public static string DoNotComplain => Of(Complaints, nameof(DoNotComplain));

    public static string ComplaintFiled(string no, string n, string date) =>
        Of(Complaints, nameof(ComplaintFiled), (nameof(no), no), (nameof(n), n), (nameof(date), date));

    public static string ComplaintFiledState => Of(Complaints, nameof(ComplaintFiledState));

    public static string ComplaintTakenUpState => Of(Complaints, nameof(ComplaintTakenUpState));

    public static string ComplaintPassedOnState => Of(Complaints, nameof(ComplaintPassedOnState));

    public static string ComplaintAnsweredState => Of(Complaints, nameof(ComplaintAnsweredState));

    public static string ComplaintSettledState => Of(Complaints, nameof(ComplaintSettledState));

    public static string ComplaintReopenedState => Of(Complaints, nameof(ComplaintReopenedState));

    public static string JoinedTogether(string together, string children, string minutes, string applied) =>
        Of(Complaints, nameof(JoinedTogether), (nameof(together), together), (nameof(children), children), (nameof(minutes), minutes), (nameof(applied), applied));

    public static string JoinedApart(string applied, string children) =>
        Of(Complaints, nameof(JoinedApart), (nameof(applied), applied), (nameof(children), children));

    public static string GradeUnnamed(string grade) =>
        Of(Complaints, nameof(GradeUnnamed), (nameof(grade), grade));

    public static string FactBeside => Of(Complaints, nameof(FactBeside));

    public static string FactComplaintState => Of(Complaints, nameof(FactComplaintState));

    public static string FactComplaintDue => Of(Complaints, nameof(FactComplaintDue));

    public static string FactDesk => Of(Complaints, nameof(FactDesk));

    public static string FactNotSolved => Of(Complaints, nameof(FactNotSolved));

    public static string ComplaintsToAnswer(string n) =>
        Of(Complaints, nameof(ComplaintsToAnswer), (nameof(n), n));

    public static string LateSince(string date) =>
        Of(Complaints, nameof(LateSince), (nameof(date), date));

    public static string AnsweringComplaints => Of(Complaints, nameof(AnsweringComplaints));

    public static string TakeUpComplaint => Of(Complaints, nameof(TakeUpComplaint));

    public static string AnswerComplaint => Of(Complaints, nameof(AnswerComplaint));

    public static string PassToDistrict => Of(Complaints, nameof(PassToDistrict));

    public static string HowToAnswerComplaint(string no) =>
        Of(Complaints, nameof(HowToAnswerComplaint), (nameof(no), no));

    public static string SendComplaintAnswer => Of(Complaints, nameof(SendComplaintAnswer));

    public static string NoComplaints => Of(Complaints, nameof(NoComplaints));

    public static string YouTookUp(string no, string date) =>
        Of(Complaints, nameof(YouTookUp), (nameof(no), no), (nameof(date), date));

    public static string ComplaintTakenUp(string no, string who, string date) =>
        Of(Complaints, nameof(ComplaintTakenUp), (nameof(no), no), (nameof(who), who), (nameof(date), date));

    public static string YouAnsweredComplaint(string no, string n) =>
        Of(Complaints, nameof(YouAnsweredComplaint), (nameof(no), no), (nameof(n), n));

    public static string YouPassedOn(string no, string who) =>
        Of(Complaints, nameof(YouPassedOn), (nameof(no), no), (nameof(who), who));

    public static string ComplaintPassedOn(string no, string who, string date) =>
        Of(Complaints, nameof(ComplaintPassedOn), (nameof(no), no), (nameof(who), who), (nameof(date), date));

    public static string ComplaintAnswered(string no) =>
        Of(Complaints, nameof(ComplaintAnswered), (nameof(no), no));

    public static string AnsweredBy(string who, string date) =>
        Of(Complaints, nameof(AnsweredBy), (nameof(who), who), (nameof(date), date));

    public static string ContentOrAgain => Of(Complaints, nameof(ContentOrAgain));

    public static string SecondAnswerStands => Of(Complaints, nameof(SecondAnswerStands));

    public static string ItIsWell => Of(Complaints, nameof(ItIsWell));

    public static string PleaseLookAgain => Of(Complaints, nameof(PleaseLookAgain));

    public static string ComplaintIsLate(string date) =>
        Of(Complaints, nameof(ComplaintIsLate), (nameof(date), date));

    public static string AskForSecondLook => Of(Complaints, nameof(AskForSecondLook));

    public static string MyComplaint => Of(Complaints, nameof(MyComplaint));

    public static string NoComplaintOfYours(string word) =>
        Of(Complaints, nameof(NoComplaintOfYours), (nameof(word), word));

    public static string GladItIsWell(string no) =>
        Of(Complaints, nameof(GladItIsWell), (nameof(no), no));

    public static string ComplaintWasSettled(string no) =>
        Of(Complaints, nameof(ComplaintWasSettled), (nameof(no), no));

    public static string WhatIsNotSolved => Of(Complaints, nameof(WhatIsNotSolved));

    public static string LookedAtAgain(string no, string who, string date) =>
        Of(Complaints, nameof(LookedAtAgain), (nameof(no), no), (nameof(who), who), (nameof(date), date));

    public static string DistrictHearsOfSecondLook(string no, string date) =>
        Of(Complaints, nameof(DistrictHearsOfSecondLook), (nameof(no), no), (nameof(date), date));

    public static string DistrictHearsOfLesson(string no, string date) =>
        Of(Complaints, nameof(DistrictHearsOfLesson), (nameof(no), no), (nameof(date), date));

    public static string DistrictHearsOfLate(string no, string what, string date) =>
        Of(Complaints, nameof(DistrictHearsOfLate), (nameof(no), no), (nameof(what), what), (nameof(date), date));

    public static string DeskHearsOfLate(string no, string date) =>
        Of(Complaints, nameof(DeskHearsOfLate), (nameof(no), no), (nameof(date), date));

    public static string FreeChoice => Of(Complaints, nameof(FreeChoice));

    public static string ThankYouForTelling => Of(Complaints, nameof(ThankYouForTelling));

    public static string NobodyMayMakeYou => Of(Complaints, nameof(NobodyMayMakeYou));

    public static string IKnowNow => Of(Complaints, nameof(IKnowNow));

    public static string FileAComplaint => Of(Complaints, nameof(FileAComplaint));

    public static string LeaveWhatWasApplied => Of(Complaints, nameof(LeaveWhatWasApplied));

    public static string PrincipalShallCall => Of(Complaints, nameof(PrincipalShallCall));

    public static string PrincipalPleaseCall => Of(Complaints, nameof(PrincipalPleaseCall));
}
