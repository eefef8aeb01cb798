namespace Portfolio.Domain.Notices;

/// <summary>What a person is told of what happened without them.</summary>
public enum NoticeKind
{
    /// <summary>To a student: the window closed on drafts that were never sent. {0} = how many.</summary>
    DraftsLeftUnsent,

    /// <summary>To a teacher: decided outcomes were published at the closing. {0} = how many.</summary>
    DecisionsPublishedAtClosing,

    /// <summary>To a teacher and to the school: undecided outcomes expired. {0} = how many.</summary>
    OutcomesExpired,

    /// <summary>To a student: the registrar has put right what the student reported.</summary>
    MistakeCorrected,

    /// <summary>To a student: the registrar has answered why a record stays as it is.</summary>
    MistakeNotCorrected,

    /// <summary>To administrators: stored files were found damaged or missing and could not be made whole. {0} = how many copies.</summary>
    EvidenceDamaged,

    /// <summary>To administrators: stored files were found damaged or missing and are whole again. {0} = how many copies.</summary>
    EvidenceHealed,

    /// <summary>To administrators: a scheduled backup failed.</summary>
    BackupFailed,

    /// <summary>To a student and to the school: the virus scanner found something in uploaded files. {0} = how many.</summary>
    FilesInfected,

    /// <summary>To a student: a published result was corrected.</summary>
    ResultCorrected,

    /// <summary>
    /// To a teacher or deputy: certification closes within three days. {0} = how many are undecided or unpublished; {1} = when; {2} = days
    /// before.
    /// </summary>
    CertificationClosesInThreeDays,

    /// <summary>To a teacher or deputy: certification closes within a day. The same.</summary>
    CertificationClosesInOneDay,

    /// <summary>To a teacher or deputy: certification closes in more than three days. The same.</summary>
    CertificationClosesSoon,
}
