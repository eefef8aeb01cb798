-- Every statement that the product sends to SQL Server, as the tests made it ask and save on SQLite. Reviewed by docs/databases.md.
-- Written by the tests: PORTFOLIO_ACCEPT_SQL=1 ./test.sh; then read the difference.

-- Courses.ClassPlaces.PlaceAsync
SELECT TOP(2) [c0].[Id], [c0].[Name], [c0].[Grade], [e].[SeatNo]
FROM [Enrolments] AS [e]
INNER JOIN (
    SELECT [c].[Id], [c].[Grade], [c].[Name]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [e].[ClassId] = [c0].[Id]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0) AND [e].[StudentId] = @student AND [e].[Year] = @year
GO

-- Demo.DemoSchool.SeedAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Schools] AS [s]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Code] = N'demo') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Evidence.DetachEvidence.ExecuteAsync
SELECT TOP(2) [s].[Id], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Id] = @outcome_StudentId
GO

-- Evidence.OpenEvidence.ExecuteAsync
SELECT TOP(2) [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Format], [e0].[Kind], [e0].[Name], [e0].[OutcomeId], [e0].[ReadAt], [e0].[RevisionNumber], [e0].[SchoolId], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[UploadId], [o].[StudentId], [o].[TeacherId], [o1].[SentAt], (
    SELECT TOP(1) [c].[HomeroomTeacherId]
    FROM [Classes] AS [c]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School1) AND [c].[Id] = [o].[ClassId]) AS [Homeroom]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[SentAt]
    FROM [OutcomeRevisions] AS [o0]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o0].[SchoolId] = @ef_filter__School
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
INNER JOIN (
    SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Format], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[RevisionNumber], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[UploadId]
    FROM [EvidenceFiles] AS [e]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0
) AS [e0] ON [o1].[OutcomeId] = [e0].[OutcomeId] AND [o1].[Number] = [e0].[RevisionNumber]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School2) AND [e0].[Id] = @id AND [o].[SchoolId] = @actor_School
GO

-- Evidence.OpenEvidence.ExecuteAsync
SELECT TOP(2) [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Format], [e0].[Kind], [e0].[Name], [e0].[OutcomeId], [e0].[ReadAt], [e0].[RevisionNumber], [e0].[SchoolId], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[UploadId], [o].[StudentId], [o].[TeacherId], [o].[CourseId], [o1].[SentAt]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[SentAt]
    FROM [OutcomeRevisions] AS [o0]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o0].[SchoolId] = @ef_filter__School
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
INNER JOIN (
    SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Format], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[RevisionNumber], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[UploadId]
    FROM [EvidenceFiles] AS [e]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0
) AS [e0] ON [o1].[OutcomeId] = [e0].[OutcomeId] AND [o1].[Number] = [e0].[RevisionNumber]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School1) AND [e0].[Id] = @id AND [o].[SchoolId] = @actor_School
GO

-- Evidence.UploadEvidence.AttachAsync
SELECT TOP(2) [s].[Id], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Id] = @outcome_StudentId
GO

-- Outcomes.CertificationDesk.ReadAsync
SELECT TOP(2) [c].[Subject]
FROM [Courses] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[Id] = @outcome_CourseId
GO

-- Outcomes.CertificationDesk.ReadAsync
SELECT TOP(2) [s].[Name], [s].[StudentNo], [c0].[Name] AS [Class], [e0].[SeatNo]
FROM [Students] AS [s]
INNER JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Year]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School
) AS [c0] ON @outcome_ClassId = [c0].[Id]
INNER JOIN (
    SELECT [e].[SeatNo], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0
) AS [e0] ON [s].[Id] = [e0].[StudentId] AND [c0].[Year] = [e0].[Year]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School1) AND [s].[Id] = @outcome_StudentId
GO

-- Outcomes.CertificationDesk.ReadAsync
SELECT [o1].[Id], [o1].[ChangedAt], [o1].[ClassId], [o1].[CourseId], [o1].[CreatedAt], [o1].[IsCounted], [o1].[SchoolId], [o1].[SemesterId], [o1].[State], [o1].[StudentId], [o1].[TeacherId], [o1].[Version], [s].[OutcomeId], [s].[Number], [s].[DecidedAt], [s].[DecidedBy], [s].[Description], [s].[Feedback], [s].[PublishedAt], [s].[SchoolId], [s].[SentAt], [s].[Title], [s].[Verdict], [s].[Id], [s].[AcceptedAt], [s].[CountedBytes], [s].[Format], [s].[Kind], [s].[Name], [s].[OutcomeId0], [s].[ReadAt], [s].[RevisionNumber], [s].[SchoolId0], [s].[Sha256], [s].[Size], [s].[StartedAt], [s].[UploadId]
FROM (
    SELECT TOP(2) [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[IsCounted], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version]
    FROM [Outcomes] AS [o]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School) AND [o].[Id] = @id AND [o].[SchoolId] = @actor_School AND [o].[TeacherId] = @actor_Teacher AND [o].[State] <> N'Draft'
) AS [o1]
LEFT JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Format], [e0].[Kind], [e0].[Name], [e0].[OutcomeId] AS [OutcomeId0], [e0].[ReadAt], [e0].[RevisionNumber], [e0].[SchoolId] AS [SchoolId0], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[UploadId]
    FROM [OutcomeRevisions] AS [o0]
    LEFT JOIN (
        SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Format], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[RevisionNumber], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[UploadId]
        FROM [EvidenceFiles] AS [e]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0
    ) AS [e0] ON [o0].[OutcomeId] = [e0].[OutcomeId] AND [o0].[Number] = [e0].[RevisionNumber]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o0].[SchoolId] = @ef_filter__School1
) AS [s] ON [o1].[Id] = [s].[OutcomeId]
ORDER BY [o1].[Id], [s].[OutcomeId], [s].[Number]
GO

-- Outcomes.CertificationQueue.ReadAsync
SELECT [o].[Id], [o].[Version], [o1].[Number], [o].[State], [o1].[Verdict], [s0].[Name], [c0].[Name], [e0].[SeatNo], [c2].[Subject], [o1].[Title], [o1].[SentAt], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [EvidenceFiles] AS [e1]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e1].[SchoolId] = @ef_filter__School4) AND [o1].[OutcomeId] = [e1].[OutcomeId] AND [o1].[Number] = [e1].[RevisionNumber] AND [e1].[Kind] = N'Document') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [EvidenceFiles] AS [e2]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e2].[SchoolId] = @ef_filter__School4) AND [o1].[OutcomeId] = [e2].[OutcomeId] AND [o1].[Number] = [e2].[RevisionNumber] AND [e2].[Kind] = N'Media') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [s].[Id], [s].[Name]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [o].[StudentId] = [s0].[Id]
INNER JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Year]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School0
) AS [c0] ON [o].[ClassId] = [c0].[Id]
INNER JOIN (
    SELECT [e].[SeatNo], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School1
) AS [e0] ON [s0].[Id] = [e0].[StudentId] AND [c0].[Year] = [e0].[Year]
INNER JOIN (
    SELECT [c1].[Id], [c1].[Subject]
    FROM [Courses] AS [c1]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c1].[SchoolId] = @ef_filter__School2
) AS [c2] ON [o].[CourseId] = [c2].[Id]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o0].[SchoolId] = @ef_filter__School3
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School5) AND [o].[TeacherId] = @teacher AND [o].[SemesterId] = @semester AND [o].[State] <> N'Draft' AND [o1].[Number] = (
    SELECT MAX([o2].[Number])
    FROM [OutcomeRevisions] AS [o2]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o2].[SchoolId] = @ef_filter__School6) AND [o].[Id] = [o2].[OutcomeId])
ORDER BY [o1].[SentAt], [o].[Id]
GO

-- Outcomes.CourseChoices.ReadAsync
SELECT [c].[CourseId], [t0].[Id], [t0].[Name]
FROM [CourseTeachers] AS [c]
INNER JOIN (
    SELECT [t].[Id], [t].[Name], [t].[TeacherNo]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School
) AS [t0] ON [c].[TeacherId] = [t0].[Id]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School0) AND [c].[CourseId] IN (@ids1, @ids2)
ORDER BY [t0].[TeacherNo]
GO

-- Outcomes.CourseChoices.ReadAsync
SELECT [c].[Id], [c].[Subject], (
    SELECT COUNT(*)
    FROM [Outcomes] AS [o]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School) AND [o].[StudentId] = @student AND [o].[CourseId] = [c].[Id] AND [o].[IsCounted] = CAST(1 AS bit)) AS [Counted]
FROM [Courses] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School0) AND [c].[SchoolId] = @_8__locals1_actor_School AND [c].[SemesterId] = @semester AND EXISTS (
    SELECT 1
    FROM [CourseMembers] AS [c0]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c0].[SchoolId] = @ef_filter__School1) AND [c].[Id] = [c0].[CourseId] AND [c0].[StudentId] = @student0)
ORDER BY [c].[Code]
GO

-- Outcomes.DiscardDraft.ExecuteAsync
SELECT TOP(2) [s].[Id], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Id] = @outcome_StudentId
GO

-- Outcomes.OutcomeLookup.OutcomeAsync
SELECT [o1].[Id], [o1].[ChangedAt], [o1].[ClassId], [o1].[CourseId], [o1].[CreatedAt], [o1].[IsCounted], [o1].[SchoolId], [o1].[SemesterId], [o1].[State], [o1].[StudentId], [o1].[TeacherId], [o1].[Version], [s].[OutcomeId], [s].[Number], [s].[DecidedAt], [s].[DecidedBy], [s].[Description], [s].[Feedback], [s].[PublishedAt], [s].[SchoolId], [s].[SentAt], [s].[Title], [s].[Verdict], [s].[Id], [s].[AcceptedAt], [s].[CountedBytes], [s].[Format], [s].[Kind], [s].[Name], [s].[OutcomeId0], [s].[ReadAt], [s].[RevisionNumber], [s].[SchoolId0], [s].[Sha256], [s].[Size], [s].[StartedAt], [s].[UploadId]
FROM (
    SELECT TOP(2) [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[IsCounted], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version]
    FROM [Outcomes] AS [o]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School) AND [o].[Id] = @id AND [o].[SchoolId] = @actor_School
) AS [o1]
LEFT JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Format], [e0].[Kind], [e0].[Name], [e0].[OutcomeId] AS [OutcomeId0], [e0].[ReadAt], [e0].[RevisionNumber], [e0].[SchoolId] AS [SchoolId0], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[UploadId]
    FROM [OutcomeRevisions] AS [o0]
    LEFT JOIN (
        SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Format], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[RevisionNumber], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[UploadId]
        FROM [EvidenceFiles] AS [e]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0
    ) AS [e0] ON [o0].[OutcomeId] = [e0].[OutcomeId] AND [o0].[Number] = [e0].[RevisionNumber]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o0].[SchoolId] = @ef_filter__School1
) AS [s] ON [o1].[Id] = [s].[OutcomeId]
ORDER BY [o1].[Id], [s].[OutcomeId], [s].[Number]
GO

-- Outcomes.OutcomeTimeline.ReadAsync
SELECT TOP(2) [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[IsCounted], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version]
FROM [Outcomes] AS [o]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School) AND [o].[Id] = @id
GO

-- Outcomes.OutcomeView.ReadAsync
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[IsCounted], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], [s0].[Id], [s1].[OutcomeId], [s1].[Number], [s1].[DecidedAt], [s1].[DecidedBy], [s1].[Description], [s1].[Feedback], [s1].[PublishedAt], [s1].[SchoolId], [s1].[SentAt], [s1].[Title], [s1].[Verdict], [s1].[Id], [s1].[AcceptedAt], [s1].[CountedBytes], [s1].[Format], [s1].[Kind], [s1].[Name], [s1].[OutcomeId0], [s1].[ReadAt], [s1].[RevisionNumber], [s1].[SchoolId0], [s1].[Sha256], [s1].[Size], [s1].[StartedAt], [s1].[UploadId], [s0].[Year], [s0].[Term], (
    SELECT TOP(1) [c].[Subject]
    FROM [Courses] AS [c]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School2) AND [c].[Id] = [o].[CourseId]), (
    SELECT TOP(1) [t].[Name]
    FROM [Teachers] AS [t]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School3) AND [t].[Id] = [o].[TeacherId])
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [o].[SemesterId] = [s0].[Id]
LEFT JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Format], [e0].[Kind], [e0].[Name], [e0].[OutcomeId] AS [OutcomeId0], [e0].[ReadAt], [e0].[RevisionNumber], [e0].[SchoolId] AS [SchoolId0], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[UploadId]
    FROM [OutcomeRevisions] AS [o0]
    LEFT JOIN (
        SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Format], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[RevisionNumber], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[UploadId]
        FROM [EvidenceFiles] AS [e]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0
    ) AS [e0] ON [o0].[OutcomeId] = [e0].[OutcomeId] AND [o0].[Number] = [e0].[RevisionNumber]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o0].[SchoolId] = @ef_filter__School1
) AS [s1] ON [o].[Id] = [s1].[OutcomeId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School4) AND [o].[Id] = @id AND [o].[StudentId] = @actor_Student AND [o].[SchoolId] = @actor_School
ORDER BY [o].[Id], [s0].[Id], [s1].[OutcomeId], [s1].[Number]
GO

-- Outcomes.OutcomeView.ReadAsync
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[IsCounted], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], [s0].[Id], [s1].[OutcomeId], [s1].[Number], [s1].[DecidedAt], [s1].[DecidedBy], [s1].[Description], [s1].[Feedback], [s1].[PublishedAt], [s1].[SchoolId], [s1].[SentAt], [s1].[Title], [s1].[Verdict], [s1].[Id], [s1].[AcceptedAt], [s1].[CountedBytes], [s1].[Format], [s1].[Kind], [s1].[Name], [s1].[OutcomeId0], [s1].[ReadAt], [s1].[RevisionNumber], [s1].[SchoolId0], [s1].[Sha256], [s1].[Size], [s1].[StartedAt], [s1].[UploadId], [s0].[Year], [s0].[Term], (
    SELECT TOP(1) [c].[Subject]
    FROM [Courses] AS [c]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School2) AND [c].[Id] = [o].[CourseId]), (
    SELECT TOP(1) [t].[Name]
    FROM [Teachers] AS [t]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School3) AND [t].[Id] = [o].[TeacherId])
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [o].[SemesterId] = [s0].[Id]
LEFT JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Format], [e0].[Kind], [e0].[Name], [e0].[OutcomeId] AS [OutcomeId0], [e0].[ReadAt], [e0].[RevisionNumber], [e0].[SchoolId] AS [SchoolId0], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[UploadId]
    FROM [OutcomeRevisions] AS [o0]
    LEFT JOIN (
        SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Format], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[RevisionNumber], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[UploadId]
        FROM [EvidenceFiles] AS [e]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0
    ) AS [e0] ON [o0].[OutcomeId] = [e0].[OutcomeId] AND [o0].[Number] = [e0].[RevisionNumber]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o0].[SchoolId] = @ef_filter__School1
) AS [s1] ON [o].[Id] = [s1].[OutcomeId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School4) AND [o].[StudentId] = @student AND [o].[SchoolId] = @_8__locals1_actor_School
ORDER BY [o].[Id], [s0].[Id], [s1].[OutcomeId], [s1].[Number]
GO

-- Outcomes.OutcomeView.ReadAsync
SELECT [o].[Id], [s0].[Year], [s0].[Term], (
    SELECT TOP(1) [c].[Subject]
    FROM [Courses] AS [c]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School0) AND [c].[Id] = [o].[CourseId]) AS [Subject], (
    SELECT TOP(1) [t].[Name]
    FROM [Teachers] AS [t]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School1) AND [t].[Id] = [o].[TeacherId]) AS [Teacher]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [o].[SemesterId] = [s0].[Id]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School2) AND [o].[StudentId] = @student
GO

-- Outcomes.PublishDecisions.ExecuteAsync
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[IsCounted], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], [s].[OutcomeId], [s].[Number], [s].[DecidedAt], [s].[DecidedBy], [s].[Description], [s].[Feedback], [s].[PublishedAt], [s].[SchoolId], [s].[SentAt], [s].[Title], [s].[Verdict], [s].[Id], [s].[AcceptedAt], [s].[CountedBytes], [s].[Format], [s].[Kind], [s].[Name], [s].[OutcomeId0], [s].[ReadAt], [s].[RevisionNumber], [s].[SchoolId0], [s].[Sha256], [s].[Size], [s].[StartedAt], [s].[UploadId]
FROM [Outcomes] AS [o]
LEFT JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Format], [e0].[Kind], [e0].[Name], [e0].[OutcomeId] AS [OutcomeId0], [e0].[ReadAt], [e0].[RevisionNumber], [e0].[SchoolId] AS [SchoolId0], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[UploadId]
    FROM [OutcomeRevisions] AS [o0]
    LEFT JOIN (
        SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Format], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[RevisionNumber], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[UploadId]
        FROM [EvidenceFiles] AS [e]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School
    ) AS [e0] ON [o0].[OutcomeId] = [e0].[OutcomeId] AND [o0].[Number] = [e0].[RevisionNumber]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o0].[SchoolId] = @ef_filter__School0
) AS [s] ON [o].[Id] = [s].[OutcomeId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School1) AND [o].[Id] IN (@outcomes1, @outcomes2) AND [o].[SchoolId] = @actor_School
ORDER BY [o].[Id], [s].[OutcomeId], [s].[Number]
GO

-- Outcomes.SendOutcome.ExecuteAsync
SELECT TOP(2) [s].[Id], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Id] = @outcome_StudentId
GO

-- Outcomes.SendOutcome.TermsAsync
SELECT [c2].[Id], [c2].[Code], [c2].[Credits], [c2].[Grade], [c2].[IsCreditBearing], [c2].[IsRequired], [c2].[SchoolId], [c2].[SemesterId], [c2].[Subject], [c2].[Version], [c3].[CourseId], [c3].[TeacherId], [c3].[SchoolId], [c4].[CourseId], [c4].[StudentId], [c4].[SchoolId]
FROM (
    SELECT TOP(2) [c].[Id], [c].[Code], [c].[Credits], [c].[Grade], [c].[IsCreditBearing], [c].[IsRequired], [c].[SchoolId], [c].[SemesterId], [c].[Subject], [c].[Version]
    FROM [Courses] AS [c]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[Id] = @outcome_CourseId AND [c].[SchoolId] = @outcome_SchoolId
) AS [c2]
LEFT JOIN (
    SELECT [c0].[CourseId], [c0].[TeacherId], [c0].[SchoolId]
    FROM [CourseTeachers] AS [c0]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c0].[SchoolId] = @ef_filter__School0
) AS [c3] ON [c2].[Id] = [c3].[CourseId]
LEFT JOIN (
    SELECT [c1].[CourseId], [c1].[StudentId], [c1].[SchoolId]
    FROM [CourseMembers] AS [c1]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c1].[SchoolId] = @ef_filter__School1) AND [c1].[StudentId] = @outcome_StudentId
) AS [c4] ON [c2].[Id] = [c4].[CourseId]
ORDER BY [c2].[Id], [c3].[CourseId], [c3].[TeacherId], [c4].[CourseId]
GO

-- Outcomes.SendOutcome.TermsAsync
SELECT [o].[CourseId]
FROM [Outcomes] AS [o]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School) AND [o].[StudentId] = @outcome_StudentId AND [o].[SemesterId] = @outcome_SemesterId AND [o].[IsCounted] = CAST(1 AS bit) AND [o].[Id] <> @outcome_Id
GO

-- Outcomes.StartDraft.StartAsync
SELECT TOP(2) [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[IsCounted], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version]
FROM [Outcomes] AS [o]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School) AND [o].[Id] = @id
GO

-- Outcomes.StudentOutcomes.ReadAsync
SELECT TOP(2) [s].[StoredBytes]
FROM [Students] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Id] = @student
GO

-- Outcomes.TeacherQueueLoad.ReadAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Teachers] AS [t]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School) AND [t].[Id] = @_8__locals1_teacher) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Outcomes.TeacherQueueLoad.ReadAsync
SELECT [c0].[Id], [c0].[Subject], [o].[State]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [c].[Id], [c].[Subject]
    FROM [Courses] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [o].[CourseId] = [c0].[Id]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School0) AND [o].[TeacherId] = @_8__locals1_teacher AND [o].[State] IN (@open1, @open2)
GO

-- Outcomes.WholeOutcomes.WholeAsync
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[IsCounted], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], [o1].[OutcomeId], [o1].[Number], [o1].[DecidedAt], [o1].[DecidedBy], [o1].[Description], [o1].[Feedback], [o1].[PublishedAt], [o1].[SchoolId], [o1].[SentAt], [o1].[Title], [o1].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Format], [e0].[Kind], [e0].[Name], [e0].[OutcomeId], [e0].[ReadAt], [e0].[RevisionNumber], [e0].[SchoolId], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[UploadId]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o0].[SchoolId] = @ef_filter__School
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
LEFT JOIN (
    SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Format], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[RevisionNumber], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[UploadId]
    FROM [EvidenceFiles] AS [e]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0
) AS [e0] ON [o1].[OutcomeId] = [e0].[OutcomeId] AND [o1].[Number] = [e0].[RevisionNumber]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School1) AND [o].[Id] = @id AND [o].[SchoolId] = @actor_School
GO

-- Outcomes.WholeOutcomes.WholeAsync
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[IsCounted], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], [o1].[OutcomeId], [o1].[Number], [o1].[DecidedAt], [o1].[DecidedBy], [o1].[Description], [o1].[Feedback], [o1].[PublishedAt], [o1].[SchoolId], [o1].[SentAt], [o1].[Title], [o1].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Format], [e0].[Kind], [e0].[Name], [e0].[OutcomeId], [e0].[ReadAt], [e0].[RevisionNumber], [e0].[SchoolId], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[UploadId]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o0].[SchoolId] = @ef_filter__School
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
LEFT JOIN (
    SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Format], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[RevisionNumber], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[UploadId]
    FROM [EvidenceFiles] AS [e]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0
) AS [e0] ON [o1].[OutcomeId] = [e0].[OutcomeId] AND [o1].[Number] = [e0].[RevisionNumber]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School1) AND [o].[StudentId] = @student
GO

-- People.AccountLookup.ActingAsync
SELECT TOP(2) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[Id] = @actor_Account AND [a].[IsActive] = CAST(1 AS bit)
GO

-- People.AccountLookup.ChangeAccountAsync
SELECT TOP(2) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[Id] = @id
GO

-- People.AccountLookup.IsLastAdministratorAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Accounts] AS [a]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[Id] <> @id AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Roles] & 32 <> 0) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- People.AccountRules.IsTakenAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Accounts] AS [a]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[SignInName] = @signInName AND [a].[Id] <> @by) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- People.AccountRules.RulesAsync
SELECT TOP(2) [s].[Id], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Id] = @account_StudentId
GO

-- People.AccountRules.RulesAsync
SELECT TOP(2) [s].[Policy_AccountNameMinLength], [s].[Policy_CertificationDays], [s].[Policy_DescriptionMaxLength], [s].[Policy_DocumentMaxBytes], [s].[Policy_MediaMaxBytes], [s].[Policy_OutcomesPerCourse], [s].[Policy_OutcomesPerSemester], [s].[Policy_PerformancesLastMonthDay], [s].[Policy_ReceiptConfirmationDays], [s].[Policy_StaffPasswordMinLength], [s].[Policy_StudentMaxBytes], [s].[Policy_StudentPasswordMinLength], [s].[Policy_TickedOutcomesPerYear], [s].[Policy_TickedPerformancesPerYear], [s].[Policy_TitleMaxLength], [s].[Policy_UndoPublishingSeconds]
FROM [Schools] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[SchoolId] = @account_SchoolId
GO

-- People.AccountRules.RulesAsync
SELECT TOP(2) [t].[Id], [t].[Name], [t].[SchoolId], [t].[TeacherNo], [t].[Version], [t].[Personal_BirthDate], [t].[Personal_Email], [t].[Personal_NationalId]
FROM [Teachers] AS [t]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School) AND [t].[Id] = @account_TeacherId
GO

-- People.AccountSessions.ReadAsync
SELECT TOP(2) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[Id] = @id AND [a].[IsActive] = CAST(1 AS bit)
GO

-- People.ChangeOwnName.ExecuteAsync
SELECT TOP(2) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[Id] = @actor_Account
GO

-- People.ChangeOwnPassword.ExecuteAsync
SELECT TOP(2) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[Id] = @actor_Account
GO

-- People.ChooseCredentials.ExecuteAsync
SELECT TOP(2) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[Id] = @id
GO

-- People.FindActor.ByAccountAsync
SELECT TOP(2) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[Id] = @id AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Credential] = N'Own'
GO

-- People.FindActor.ByAccountAsync
SELECT TOP(2) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[Id] = @id
GO

-- People.FindActor.DeputyshipsAsync
SELECT [d].[AbsentId], [t0].[Name], [d].[From], [d].[Until], [d].[EndedAt], [d].[Id], [t0].[Id], [d1].[CourseId], [d1].[DeputyId]
FROM [Deputies] AS [d]
INNER JOIN (
    SELECT [t].[Id], [t].[Name]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School
) AS [t0] ON [d].[AbsentId] = [t0].[Id]
LEFT JOIN (
    SELECT [d0].[CourseId], [d0].[DeputyId]
    FROM [DeputyCourses] AS [d0]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [d0].[SchoolId] = @ef_filter__School0
) AS [d1] ON [d].[Id] = [d1].[DeputyId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [d].[SchoolId] = @ef_filter__School1) AND [d].[DeputisingId] = @teacher AND [d].[EndedAt] IS NULL AND [d].[Until] >= @today
ORDER BY [d].[From], [d].[Id], [t0].[Id], [d1].[DeputyId]
GO

-- People.Inbox.ReadAsync
SELECT TOP(@p) [n].[Id], [n].[Kind], [n].[Count], [n].[At]
FROM [Notices] AS [n]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [n].[SchoolId] = @ef_filter__School) AND [n].[RecipientId] = @actor_Account
ORDER BY [n].[At] DESC
GO

-- People.IssueCredentials.ExecuteAsync
SELECT TOP(2) [s].[Name]
FROM [Schools] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[SchoolId] = @actor_School
GO

-- People.IssueCredentials.PeopleAsync
SELECT TOP(@p) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0) AND [e].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School1) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Credential] = N'NotIssued' AND [a].[Roles] & 64 = 0
ORDER BY [s].[Name], [s].[SeatNo], [a].[SignInName]
GO

-- People.IssueCredentials.PeopleAsync
SELECT TOP(@p) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0) AND [e].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School1) AND [a].[TeacherId] IS NOT NULL AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Credential] <> N'Own' AND [a].[Roles] & 64 = 0
ORDER BY [s].[Name], [s].[SeatNo], [a].[SignInName]
GO

-- People.IssueCredentials.PeopleAsync
SELECT TOP(@p4) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0) AND [e].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School1) AND [a].[Id] = @p
ORDER BY [s].[Name], [s].[SeatNo], [a].[SignInName]
GO

-- People.IssueCredentials.PeopleAsync
SELECT TOP(@p5) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e0].[SeatNo], [e0].[StudentId]
    FROM [Enrolments] AS [e0]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e0].[ClassId] = [c0].[Id]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e0].[SchoolId] = @ef_filter__School0) AND [e0].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School1) AND EXISTS (
    SELECT 1
    FROM [Enrolments] AS [e]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School2) AND [e].[StudentId] = [a].[StudentId] AND [e].[ClassId] = @p AND [e].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Credential] <> N'Own' AND [a].[Roles] & 64 = 0
ORDER BY [s].[Name], [s].[SeatNo], [a].[SignInName]
GO

-- People.OwnAccount.ReadAsync
SELECT TOP(2) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[Id] = @id AND [a].[IsActive] = CAST(1 AS bit)
GO

-- People.OwnAccount.ReadAsync
SELECT TOP(2) [s].[Name]
FROM [Schools] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[SchoolId] = @account_SchoolId
GO

-- People.SchoolPeople.FindAsync
SELECT TOP(2) [a].[Id], [a].[Name], [a].[SignInName], COALESCE([s0].[StudentNo], [t0].[TeacherNo]) AS [Number], [c0].[Name] AS [ClassName], [c0].[Id] AS [ClassId], [e0].[SeatNo], [a].[Roles], [a].[Credential], [a].[IsActive], [a].[StateReason], [a].[IssuedAt], [a].[LastSignInAt], [a].[StudentId], [a].[TeacherId]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[StudentNo], [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[TeacherNo], [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[SeatNo], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School1) AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School3) AND [a].[Id] = @id
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School1) AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School3) AND [a].[IsActive] = CAST(0 AS bit)
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School1) AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School3) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Credential] = N'NotIssued'
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School1) AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School3) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Credential] = N'Own'
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School1) AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School3) AND [a].[Roles] & @filter_Role <> 0
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School1) AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School3
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School1) AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id], [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School3) AND [c0].[Id] = @homeroomClass
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[StudentNo], [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[TeacherNo], [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School1) AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School3) AND ([a].[Name] LIKE @search_contains ESCAPE N'\' OR [a].[SignInName] LIKE @typed_startswith ESCAPE N'\' OR COALESCE([s0].[StudentNo], [t0].[TeacherNo]) LIKE @search_startswith ESCAPE N'\')
GO

-- People.SchoolPeople.ReadAsync
SELECT [a0].[IsActive], [a0].[Credential], [a0].[IsTeacher], COUNT(*)
FROM (
    SELECT [a].[Credential], [a].[IsActive], CASE
        WHEN [a].[TeacherId] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [IsTeacher]
    FROM [Accounts] AS [a]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School
) AS [a0]
GROUP BY [a0].[IsActive], [a0].[Credential], [a0].[IsTeacher]
GO

-- People.SchoolPeople.ReadAsync
SELECT [a].[Id], [a].[Name], [a].[SignInName], COALESCE([s0].[StudentNo], [t0].[TeacherNo]) AS [Number], [c0].[Name] AS [ClassName], [c0].[Id] AS [ClassId], [e0].[SeatNo], [a].[Roles], [a].[Credential], [a].[IsActive], [a].[StateReason], [a].[IssuedAt], [a].[LastSignInAt], [a].[StudentId], [a].[TeacherId]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[StudentNo], [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[TeacherNo], [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[SeatNo], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School1) AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE 0 = 1
GO

-- People.SchoolPeople.ReadAsync
SELECT [c].[Id], [c].[Name]
FROM [Classes] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[Year] = @year
ORDER BY [c].[Grade], [c].[Name]
GO

-- People.SignInByPassword.ExecuteAsync
SELECT TOP(2) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[SignInName] = @signInName
GO

-- People.SignInByPassword.ExecuteAsync
SELECT TOP(2) [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[SignInName] = @signInName
GO

-- Persistence.ReadersNeverWait.CheckAsync
SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()
GO

-- Progress.ClassProgress.CountAsync
SELECT [o].[StudentId], [o].[State], [o].[ChangedAt]
FROM [Outcomes] AS [o]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School) AND [o].[ClassId] = @homeroomClass AND [o].[SemesterId] = @semester AND [o].[IsCounted] = CAST(1 AS bit)
GO

-- Progress.ClassProgress.CountAsync
SELECT [p].[StudentId] AS [Key], COUNT(*) AS [Count]
FROM [Performances] AS [p]
INNER JOIN (
    SELECT [e].[ClassId], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School
) AS [e0] ON [p].[StudentId] = [e0].[StudentId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [p].[SchoolId] = @ef_filter__School0) AND [e0].[ClassId] = @homeroomClass AND [e0].[Year] = @year AND [p].[Year] = @year0
GROUP BY [p].[StudentId]
GO

-- Progress.ClassProgress.CountAsync
SELECT [s0].[Id], [s0].[StudentNo], [s0].[Name], [e].[SeatNo]
FROM [Enrolments] AS [e]
INNER JOIN (
    SELECT [s].[Id], [s].[Name], [s].[StudentNo]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [e].[StudentId] = [s0].[Id]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0) AND [e].[ClassId] = @homeroomClass AND [e].[Status] IN (@present1, @present2)
ORDER BY [e].[SeatNo]
GO

-- Progress.ClassProgress.ReadAsync
SELECT TOP(1) [c].[Id], [c].[Grade], [c].[HomeroomTeacherId], [c].[Name], [c].[SchoolId], [c].[Version], [c].[Year]
FROM [Classes] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[SchoolId] = @_8__locals1_actor_School AND [c].[Year] = @year AND [c].[HomeroomTeacherId] = @teacher
ORDER BY [c].[Name]
GO

-- Records.AdvisedStudents.ReadAsync
SELECT [s0].[Id], [s0].[StudentNo], [s0].[Name], [s1].[Name], [s1].[SeatNo], (
    SELECT COUNT(*)
    FROM [Outcomes] AS [o]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School2) AND [o].[StudentId] = [s0].[Id] AND [o].[SemesterId] = @current AND [o].[IsCounted] = CAST(1 AS bit))
FROM [AdviserAssignments] AS [a]
INNER JOIN (
    SELECT [s].[Id], [s].[Name], [s].[StudentNo]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id]
LEFT JOIN (
    SELECT [c0].[Name], [c0].[Grade], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Grade], [c].[Name]
        FROM [Classes] AS [c]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School0
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School1) AND [e].[Year] = @year
) AS [s1] ON [s0].[Id] = [s1].[StudentId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School3) AND [a].[TeacherId] = @teacher AND [a].[Year] = @year0 AND [a].[EndedAt] IS NULL
ORDER BY [s1].[Grade], [s1].[Name], [s1].[SeatNo], [s0].[StudentNo]
GO

-- Records.AdviserAssignments.OfStudentAsync
SELECT [a].[Id], [a].[TeacherId] AS [AdviserId], [t0].[Name] AS [Adviser], [a].[StudentId] AS [Student], [s0].[Name] AS [StudentName], [s1].[Name] AS [ClassName], [s1].[SeatNo], [a].[Year], [a].[Since], [a].[EndedAt]
FROM [AdviserAssignments] AS [a]
INNER JOIN (
    SELECT [t].[Id], [t].[Name]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School
) AS [t0] ON [a].[TeacherId] = [t0].[Id]
INNER JOIN (
    SELECT [s].[Id], [s].[Name]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School0
) AS [s0] ON [a].[StudentId] = [s0].[Id]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School1
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School2
) AS [s1] ON [a].[StudentId] = [s1].[StudentId] AND [a].[Year] = [s1].[Year]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School3) AND [a].[StudentId] = @student
ORDER BY [a].[Since] DESC
GO

-- Records.AdviserAssignments.ReadAsync
SELECT [a].[Id], [a].[TeacherId] AS [AdviserId], [t0].[Name] AS [Adviser], [a].[StudentId] AS [Student], [s0].[Name] AS [StudentName], [s1].[Name] AS [ClassName], [s1].[SeatNo], [a].[Year], [a].[Since], [a].[EndedAt]
FROM [AdviserAssignments] AS [a]
INNER JOIN (
    SELECT [t].[Id], [t].[Name]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School
) AS [t0] ON [a].[TeacherId] = [t0].[Id]
INNER JOIN (
    SELECT [s].[Id], [s].[Name]
    FROM [Students] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School0
) AS [s0] ON [a].[StudentId] = [s0].[Id]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School1
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School2
) AS [s1] ON [a].[StudentId] = [s1].[StudentId] AND [a].[Year] = [s1].[Year]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School3) AND [a].[Year] = @year AND [a].[EndedAt] IS NULL
ORDER BY [t0].[Name], [s1].[Name], [s1].[SeatNo]
GO

-- Records.AdviserAssignments.ReadAsync
SELECT [c].[Id], [c].[Name]
FROM [Classes] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[Year] = @year
ORDER BY [c].[Grade], [c].[Name]
GO

-- Records.AdviserAssignments.ReadAsync
SELECT [t0].[Id], [t0].[Name]
FROM [Accounts] AS [a]
INNER JOIN (
    SELECT [t].[Id], [t].[Name], [t].[TeacherNo]
    FROM [Teachers] AS [t]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [t].[SchoolId] = @ef_filter__School
) AS [t0] ON [a].[TeacherId] = [t0].[Id]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School0) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Roles] & 8 <> 0
ORDER BY [t0].[TeacherNo]
GO

-- Records.AnswerMistake.ExecuteAsync
SELECT TOP(2) [m].[Id], [m].[Answer], [m].[AnsweredAt], [m].[AnsweredBy], [m].[IsCorrected], [m].[Part], [m].[ReportedAt], [m].[SchoolId], [m].[StudentId], [m].[SubjectId], [m].[Text], [m].[Version]
FROM [MistakeReports] AS [m]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [m].[SchoolId] = @ef_filter__School) AND [m].[Id] = @_8__locals1_command_Report
GO

-- Records.AnswerMistake.ExecuteAsync
SELECT [a].[Id]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[StudentId] = @report_StudentId
GO

-- Records.AssignAdviser.ExecuteAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Accounts] AS [a]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[TeacherId] = @_8__locals1_command_Adviser AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Roles] & 8 <> 0) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.AssignAdviser.ExecuteAsync
SELECT [a].[StudentId]
FROM [AdviserAssignments] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[TeacherId] = @_8__locals1_command_Adviser AND [a].[Year] = @year AND [a].[EndedAt] IS NULL
GO

-- Records.AssignAdviser.ExecuteAsync
SELECT [e].[StudentId]
FROM [Enrolments] AS [e]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School) AND [e].[Year] = @year AND [e].[Status] IN (@present1, @present2) AND ([e].[ClassId] = @_8__locals1_command_Class OR [e].[StudentId] = @_8__locals1_command_Student)
ORDER BY [e].[SeatNo]
GO

-- Records.Cabinet.PersonAsync
SELECT TOP(2) [s].[Id], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Id] = @id
GO

-- Records.Cabinet.ReportsAsync
SELECT [m].[Id], [m].[Part], [m].[SubjectId], [m].[Text], [m].[ReportedAt], [m].[Answer], [m].[AnsweredAt], [m].[IsCorrected]
FROM [MistakeReports] AS [m]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [m].[SchoolId] = @ef_filter__School) AND [m].[StudentId] = @student
ORDER BY [m].[ReportedAt] DESC
GO

-- Records.CabinetAccess.LeadsAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Enrolments] AS [e]
        INNER JOIN (
            SELECT [c].[Id], [c].[HomeroomTeacherId]
            FROM [Classes] AS [c]
            WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School
        ) AS [c0] ON [e].[ClassId] = [c0].[Id]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0) AND [e].[StudentId] = @student AND [e].[Year] = @year AND [e].[Status] IN (@present1, @present2) AND [c0].[HomeroomTeacherId] = @teacher) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.CabinetAccess.PartsAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [AdviserAssignments] AS [a]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[TeacherId] = @teacher AND [a].[StudentId] = @student AND [a].[Year] = @year AND [a].[EndedAt] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.CabinetAccess.PartsAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Students] AS [s]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Id] = @student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.CabinetCourses.ReadAsync
SELECT [c].[CourseId], [c].[Kind], [c].[Score], [c].[IsEarned]
FROM [CourseRecords] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[StudentId] = @student
GO

-- Records.CabinetCourses.ReadAsync
SELECT [s0].[Year], [s0].[Term], [c].[Id], [c].[Code], [c].[Subject], [c].[Credits], [c].[IsRequired], [c].[IsCreditBearing]
FROM [Courses] AS [c]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [c].[SemesterId] = [s0].[Id]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School0) AND [c].[Id] IN (
    SELECT [c0].[CourseId]
    FROM [CourseMembers] AS [c0]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c0].[SchoolId] = @ef_filter__School1) AND [c0].[StudentId] = @student
    UNION
    SELECT [c1].[CourseId]
    FROM [CourseRecords] AS [c1]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c1].[SchoolId] = @ef_filter__School2) AND [c1].[StudentId] = @student0
)
GO

-- Records.CabinetHistory.CadreAsync
SELECT [c].[Id], [s0].[Year], [s0].[Term], [c].[Level], [c].[Post], [c].[Unit], [c].[From], [c].[Until]
FROM [CadreRoles] AS [c]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [c].[SemesterId] = [s0].[Id]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School0) AND [c].[StudentId] = @student
ORDER BY [s0].[Year] DESC, [s0].[Term] DESC, [c].[Level], [c].[Post]
GO

-- Records.CabinetHistory.ConductAsync
SELECT [c].[Id], [c].[Year], [c].[Kind], [c].[Text], [c].[On]
FROM [ConductRecords] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[StudentId] = @student
ORDER BY [c].[On] DESC
GO

-- Records.CabinetHistory.ConductAsync
SELECT [c].[Id], [c].[Year], [c].[Kind], [c].[Text], [c].[On]
FROM [ConductRecords] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[StudentId] = @student AND [c].[Kind] = N'Reward'
ORDER BY [c].[On] DESC
GO

-- Records.CabinetHistory.PlacesAsync
SELECT [c].[Id], [c].[Grade], [c].[HomeroomTeacherId], [c].[Name], [c].[SchoolId], [c].[Version], [c].[Year]
FROM [Classes] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[Id] IN (@ids1, @ids2)
GO

-- Records.CabinetHistory.PlacesAsync
SELECT [e].[Id], [e].[ClassId], [e].[SchoolId], [e].[SeatNo], [e].[Since], [e].[Status], [e].[StudentId], [e].[Version], [e].[Year], [f0].[EnrolmentId], [f0].[Number], [f0].[ClassId], [f0].[SchoolId], [f0].[SeatNo], [f0].[Since], [f0].[Status], [f0].[Until]
FROM [Enrolments] AS [e]
LEFT JOIN (
    SELECT [f].[EnrolmentId], [f].[Number], [f].[ClassId], [f].[SchoolId], [f].[SeatNo], [f].[Since], [f].[Status], [f].[Until]
    FROM [FormerPlaces] AS [f]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [f].[SchoolId] = @ef_filter__School
) AS [f0] ON [e].[Id] = [f0].[EnrolmentId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0) AND [e].[StudentId] = @student
ORDER BY [e].[Year] DESC, [e].[Id], [f0].[EnrolmentId]
GO

-- Records.CabinetWorks.PerformancesAsync
SELECT [p].[Id], [p].[Year], [p].[Category], [p].[Name], [p].[Description]
FROM [Performances] AS [p]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [p].[SchoolId] = @ef_filter__School) AND [p].[StudentId] = @student
ORDER BY [p].[Year] DESC, [p].[Category], [p].[Name]
GO

-- Records.EndAdvising.ExecuteAsync
SELECT [a].[Id], [a].[EndedAt], [a].[SchoolId], [a].[Since], [a].[StudentId], [a].[TeacherId], [a].[Version], [a].[Year]
FROM [AdviserAssignments] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[Id] IN (@_8__locals1_assignments1, @_8__locals1_assignments2)
GO

-- Records.MistakeReports.ReadAsync
SELECT TOP(@p) [m].[Id], [m].[Answer], [m].[AnsweredAt], [m].[AnsweredBy], [m].[IsCorrected], [m].[Part], [m].[ReportedAt], [m].[SchoolId], [m].[StudentId], [m].[SubjectId], [m].[Text], [m].[Version]
FROM [MistakeReports] AS [m]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [m].[SchoolId] = @ef_filter__School) AND [m].[AnsweredAt] IS NOT NULL
ORDER BY [m].[AnsweredAt] DESC
GO

-- Records.MistakeReports.ReadAsync
SELECT [m].[Id], [m].[Answer], [m].[AnsweredAt], [m].[AnsweredBy], [m].[IsCorrected], [m].[Part], [m].[ReportedAt], [m].[SchoolId], [m].[StudentId], [m].[SubjectId], [m].[Text], [m].[Version]
FROM [MistakeReports] AS [m]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [m].[SchoolId] = @ef_filter__School) AND [m].[AnsweredAt] IS NULL
ORDER BY [m].[ReportedAt]
GO

-- Records.MistakeReports.ReadAsync
SELECT [s].[Id], [s].[StudentNo], [s].[Name], [s0].[Name] AS [ClassName], [s0].[SeatNo]
FROM [Students] AS [s]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0) AND [e].[Year] = @year
) AS [s0] ON [s].[Id] = [s0].[StudentId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School1) AND [s].[Id] IN (@students1, @students2)
GO

-- Records.RecordLabels.ReadAsync
SELECT [c].[Id], [c].[Year], [c].[Text]
FROM [ConductRecords] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[Id] IN (@conduct1, @conduct2)
GO

-- Records.RecordLabels.ReadAsync
SELECT [c].[Id], [s0].[Year], [s0].[Term], [c].[Post]
FROM [CadreRoles] AS [c]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [c].[SemesterId] = [s0].[Id]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School0) AND [c].[Id] IN (@cadre1, @cadre2)
GO

-- Records.RecordLabels.ReadAsync
SELECT [c].[Id], [s0].[Year], [s0].[Term], [c].[Subject]
FROM [Courses] AS [c]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [c].[SemesterId] = [s0].[Id]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School0) AND [c].[Id] IN (@courses1, @courses2)
GO

-- Records.RecordLabels.ReadAsync
SELECT [e].[Id], [e].[Year], [c0].[Name]
FROM [Enrolments] AS [e]
INNER JOIN (
    SELECT [c].[Id], [c].[Name]
    FROM [Classes] AS [c]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [e].[ClassId] = [c0].[Id]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0) AND [e].[Id] IN (@enrolments1, @enrolments2)
GO

-- Records.ReportMistake.ExecuteAsync
SELECT TOP(2) [s].[Id], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Id] = @id
GO

-- Records.ReportMistake.ExecuteAsync
SELECT [m].[Id], [m].[Answer], [m].[AnsweredAt], [m].[AnsweredBy], [m].[IsCorrected], [m].[Part], [m].[ReportedAt], [m].[SchoolId], [m].[StudentId], [m].[SubjectId], [m].[Text], [m].[Version]
FROM [MistakeReports] AS [m]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [m].[SchoolId] = @ef_filter__School) AND [m].[StudentId] = @id AND [m].[AnsweredAt] IS NULL
GO

-- Records.ReportMistake.IsOwnRowAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [CadreRoles] AS [c]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[Id] = @p AND [c].[StudentId] = @_8__locals5_student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.ReportMistake.IsOwnRowAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [ConductRecords] AS [c]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[Id] = @p AND [c].[StudentId] = @_8__locals5_student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.ReportMistake.IsOwnRowAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [CourseMembers] AS [c]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[CourseId] = @p AND [c].[StudentId] = @_8__locals5_student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.ReportMistake.IsOwnRowAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [CourseRecords] AS [c]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[CourseId] = @p AND [c].[StudentId] = @_8__locals5_student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.ReportMistake.IsOwnRowAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Enrolments] AS [e]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School) AND [e].[Id] = @p AND [e].[StudentId] = @_8__locals5_student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.StudentSearch.ReadAsync
SELECT TOP(@p) [s].[Id], [s].[StudentNo], [s].[Name], [s0].[Name], [s0].[SeatNo]
FROM [Students] AS [s]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School0) AND [e].[Year] = @year
) AS [s0] ON [s].[Id] = [s0].[StudentId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School1) AND ([s].[StudentNo] LIKE @question_startswith ESCAPE N'\' OR [s].[Name] LIKE @question_contains ESCAPE N'\')
ORDER BY [s].[StudentNo]
GO

-- Windows.Calendars.CalendarAsync
SELECT TOP(2) [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year]
FROM [Semesters] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Id] = @semester AND [s].[SchoolId] = @school
GO

-- Windows.Calendars.CalendarAsync
SELECT [e].[Id], [e].[ClosesAt], [e].[Grade], [e].[Kind], [e].[Reason], [e].[SchoolId], [e].[Scope], [e].[SemesterId], [e].[SubjectId], [e].[Version], [e].[WithdrawnAt], [e].[Year]
FROM [Extensions] AS [e]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School) AND [e].[SchoolId] = @school AND [e].[SemesterId] = @semester
GO

-- Windows.Calendars.CurrentCalendarAsync
SELECT TOP(@p) [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year]
FROM [Semesters] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[SchoolId] = @school
ORDER BY [s].[Year] DESC, [s].[Term] DESC
GO

-- Windows.Calendars.PolicyAsync
SELECT TOP(2) [s].[Policy_AccountNameMinLength], [s].[Policy_CertificationDays], [s].[Policy_DescriptionMaxLength], [s].[Policy_DocumentMaxBytes], [s].[Policy_MediaMaxBytes], [s].[Policy_OutcomesPerCourse], [s].[Policy_OutcomesPerSemester], [s].[Policy_PerformancesLastMonthDay], [s].[Policy_ReceiptConfirmationDays], [s].[Policy_StaffPasswordMinLength], [s].[Policy_StudentMaxBytes], [s].[Policy_StudentPasswordMinLength], [s].[Policy_TickedOutcomesPerYear], [s].[Policy_TickedPerformancesPerYear], [s].[Policy_TitleMaxLength], [s].[Policy_UndoPublishingSeconds]
FROM [Schools] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[SchoolId] = @school
GO

-- Windows.Calendars.WindowAsync
SELECT TOP(2) [c].[Grade]
FROM [Classes] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[Id] = @outcome_ClassId
GO

-- Windows.ChangeCeremonies.ExecuteAsync
SELECT TOP(2) [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year]
FROM [Semesters] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[Id] = @command_Semester AND [s].[SchoolId] = @actor_School
GO

-- Windows.CloseCertification.SettleAsync
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[IsCounted], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], [s].[OutcomeId], [s].[Number], [s].[DecidedAt], [s].[DecidedBy], [s].[Description], [s].[Feedback], [s].[PublishedAt], [s].[SchoolId], [s].[SentAt], [s].[Title], [s].[Verdict], [s].[Id], [s].[AcceptedAt], [s].[CountedBytes], [s].[Format], [s].[Kind], [s].[Name], [s].[OutcomeId0], [s].[ReadAt], [s].[RevisionNumber], [s].[SchoolId0], [s].[Sha256], [s].[Size], [s].[StartedAt], [s].[UploadId]
FROM [Outcomes] AS [o]
LEFT JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Format], [e0].[Kind], [e0].[Name], [e0].[OutcomeId] AS [OutcomeId0], [e0].[ReadAt], [e0].[RevisionNumber], [e0].[SchoolId] AS [SchoolId0], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[UploadId]
    FROM [OutcomeRevisions] AS [o0]
    LEFT JOIN (
        SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Format], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[RevisionNumber], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[UploadId]
        FROM [EvidenceFiles] AS [e]
        WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [e].[SchoolId] = @ef_filter__School
    ) AS [e0] ON [o0].[OutcomeId] = [e0].[OutcomeId] AND [o0].[Number] = [e0].[RevisionNumber]
    WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o0].[SchoolId] = @ef_filter__School0
) AS [s] ON [o].[Id] = [s].[OutcomeId]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School1) AND [o].[SemesterId] = @semester AND [o].[State] IN (@open1, @open2)
ORDER BY [o].[Id], [s].[OutcomeId], [s].[Number]
GO

-- Windows.CloseCertification.TellAsync
SELECT [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[SchoolId] = @school AND ([a].[TeacherId] IS NOT NULL OR [a].[Roles] & 32 = 32)
GO

-- Windows.CloseUploads.TellStudentsAsync
SELECT [a].[Id], [a].[Credential], [a].[IsActive], [a].[IssuedAt], [a].[LastSignInAt], [a].[Name], [a].[PasswordHash], [a].[Roles], [a].[SchoolId], [a].[SignInName], [a].[StudentId], [a].[TeacherId], [a].[Version]
FROM [Accounts] AS [a]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [a].[SchoolId] = @ef_filter__School) AND [a].[SchoolId] = @school AND [a].[StudentId] IN (@students1, @students2)
GO

-- Windows.CloseUploads.TellStudentsAsync
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[IsCounted], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version]
FROM [Outcomes] AS [o]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School) AND [o].[SemesterId] = @semester AND [o].[State] = N'Draft'
GO

-- Windows.Closings.IsHandledAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [WindowClosings] AS [w]
        WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [w].[SchoolId] = @ef_filter__School) AND [w].[SemesterId] = @semester AND [w].[Kind] = @closing_Kind AND [w].[ClosedAt] = @closing_At) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Windows.DueClosings.ReadAsync
SELECT [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year]
FROM [Semesters] AS [s]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School) AND [s].[SchoolId] = @school
ORDER BY [s].[Year] DESC, [s].[Term] DESC
GO

-- Windows.DueClosings.ReadAsync
SELECT [s].[SchoolId]
FROM [Schools] AS [s]
WHERE @ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [s].[SchoolId] = @ef_filter__School
GO

-- Windows.DueClosings.ReadAsync
SELECT [w].[Kind], [w].[ClosedAt]
FROM [WindowClosings] AS [w]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [w].[SchoolId] = @ef_filter__School) AND [w].[SemesterId] = @semester_Id
GO

-- Windows.SemesterDates.ReadAsync
SELECT [o].[State] AS [Key], COUNT(*) AS [Count]
FROM [Outcomes] AS [o]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [o].[SchoolId] = @ef_filter__School) AND [o].[SchoolId] = @_8__locals1_actor_School AND [o].[SemesterId] = @semester
GROUP BY [o].[State]
GO

-- Windows.SemesterDates.ReadAsync
SELECT [w].[Id], [w].[ClosedAt], [w].[HandledAt], [w].[Kind], [w].[SchoolId], [w].[SemesterId], [w].[Version]
FROM [WindowClosings] AS [w]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [w].[SchoolId] = @ef_filter__School) AND [w].[SemesterId] = @semester
GO

-- Windows.SemesterWindows.ReadAsync
SELECT [c].[Id], [c].[Grade], [c].[HomeroomTeacherId], [c].[Name], [c].[SchoolId], [c].[Version], [c].[Year]
FROM [Classes] AS [c]
WHERE (@ef_filter__IsAcrossSchools2 = CAST(1 AS bit) OR [c].[SchoolId] = @ef_filter__School) AND [c].[Id] IN (@classes1, @classes2)
GO

-- save Account
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Accounts] ([Id], [Credential], [IsActive], [IssuedAt], [LastSignInAt], [Name], [PasswordHash], [Roles], [SchoolId], [SignInName], [StateReason], [StudentId], [TeacherId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
GO

-- save Account
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Accounts] ([Id], [Credential], [IsActive], [IssuedAt], [LastSignInAt], [Name], [PasswordHash], [Roles], [SchoolId], [SignInName], [StudentId], [TeacherId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
GO

-- save Account
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Accounts] SET [Credential] = @p0, [IsActive] = @p1, [IssuedAt] = @p2, [LastSignInAt] = @p3, [PasswordHash] = @p4, [Roles] = @p5, [SignInName] = @p6, [StateReason] = @p7, [Version] = @p8
OUTPUT 1
WHERE [Id] = @p9 AND [Version] = @p10;
GO

-- save AdviserAssignment
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [AdviserAssignments] ([Id], [EndedAt], [SchoolId], [Since], [StudentId], [TeacherId], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save AdviserAssignment
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [AdviserAssignments] SET [EndedAt] = @p0, [Version] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;
GO

-- save AuditEntry
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Audit] ([Id], [Action], [At], [By], [Facts], [SchoolId], [Subject])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO

-- save CadreRole
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [CadreRoles] ([Id], [From], [Level], [Post], [SchoolId], [SemesterId], [StudentId], [Unit], [Until], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
GO

-- save ConductRecord
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [ConductRecords] ([Id], [Kind], [On], [SchoolId], [StudentId], [Text], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save Course
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Courses] ([Id], [Code], [Credits], [Grade], [IsCreditBearing], [IsRequired], [SchoolId], [SemesterId], [Subject], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
GO

-- save CourseMember
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [CourseMembers] ([CourseId], [StudentId], [SchoolId])
VALUES (@p0, @p1, @p2);
GO

-- save CourseRecord
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [CourseRecords] ([Id], [CourseId], [IsEarned], [Kind], [SchoolId], [Score], [StudentId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save CourseTeacher
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [CourseTeachers] ([CourseId], [TeacherId], [SchoolId])
VALUES (@p0, @p1, @p2);
GO

-- save DiversePerformance
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Performances] ([Id], [Category], [Description], [Name], [SchoolId], [StudentId], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save Enrolment
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [Enrolments]
OUTPUT 1
WHERE [Id] = @p0 AND [Version] = @p1;
GO

-- save Enrolment
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Enrolments] ([Id], [ClassId], [SchoolId], [SeatNo], [Since], [Status], [StudentId], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
GO

-- save Enrolment
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Enrolments] SET [ClassId] = @p0, [SeatNo] = @p1, [Since] = @p2, [Status] = @p3, [Version] = @p4
OUTPUT 1
WHERE [Id] = @p5 AND [Version] = @p6;
GO

-- save EvidenceFile
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [EvidenceFiles]
OUTPUT 1
WHERE [Id] = @p0;
GO

-- save EvidenceFile
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [EvidenceFiles] ([Id], [AcceptedAt], [CountedBytes], [Format], [Kind], [Name], [OutcomeId], [ReadAt], [RevisionNumber], [SchoolId], [Sha256], [Size], [StartedAt], [UploadId])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
GO

-- save EvidenceFile
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [EvidenceFiles] SET [ReadAt] = @p0
OUTPUT 1
WHERE [Id] = @p1;
GO

-- save Extension
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Extensions] ([Id], [ClosesAt], [Grade], [Kind], [Reason], [SchoolId], [Scope], [SemesterId], [SubjectId], [Version], [WithdrawnAt], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
GO

-- save FormerPlace
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [FormerPlaces] ([EnrolmentId], [Number], [ClassId], [SchoolId], [SeatNo], [Since], [Status], [Until])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save HomeroomClass
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Classes] ([Id], [Grade], [HomeroomTeacherId], [Name], [SchoolId], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO

-- save LearningOutcome
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [Outcomes]
OUTPUT 1
WHERE [Id] = @p0 AND [Version] = @p1;
GO

-- save LearningOutcome
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Outcomes] ([Id], [ChangedAt], [ClassId], [CourseId], [CreatedAt], [IsCounted], [SchoolId], [SemesterId], [State], [StudentId], [TeacherId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
GO

-- save LearningOutcome
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Outcomes] SET [ChangedAt] = @p0, [CourseId] = @p1, [IsCounted] = @p2, [State] = @p3, [TeacherId] = @p4, [Version] = @p5
OUTPUT 1
WHERE [Id] = @p6 AND [Version] = @p7;
GO

-- save MistakeReport
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [MistakeReports] ([Id], [Answer], [AnsweredAt], [AnsweredBy], [IsCorrected], [Part], [ReportedAt], [SchoolId], [StudentId], [SubjectId], [Text], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
GO

-- save MistakeReport
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [MistakeReports] SET [Answer] = @p0, [AnsweredAt] = @p1, [AnsweredBy] = @p2, [IsCorrected] = @p3, [Version] = @p4
OUTPUT 1
WHERE [Id] = @p5 AND [Version] = @p6;
GO

-- save Notice
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Notices] ([Id], [At], [Count], [Kind], [RecipientId], [SchoolId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO

-- save OutboxMessage
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Outbox] ([At], [Payload], [SchoolId], [Type])
OUTPUT INSERTED.[Sequence]
VALUES (@p0, @p1, @p2, @p3);
GO

-- save OutboxMessage
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
MERGE [Outbox] USING (
VALUES (@p0, @p1, @p2, @p3, 0),
(@p4, @p5, @p6, @p7, 1),
(@p8, @p9, @p10, @p11, 2),
(@p12, @p13, @p14, @p15, 3),
(@p16, @p17, @p18, @p19, 4)) AS i ([At], [Payload], [SchoolId], [Type], _Position) ON 1=0
WHEN NOT MATCHED THEN
INSERT ([At], [Payload], [SchoolId], [Type])
VALUES (i.[At], i.[Payload], i.[SchoolId], i.[Type])
OUTPUT INSERTED.[Sequence], i._Position;
GO

-- save OutcomeRevision
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [OutcomeRevisions]
OUTPUT 1
WHERE [Number] = @p0 AND [OutcomeId] = @p1;
GO

-- save OutcomeRevision
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [OutcomeRevisions] ([Number], [OutcomeId], [DecidedAt], [DecidedBy], [Description], [Feedback], [PublishedAt], [SchoolId], [SentAt], [Title], [Verdict])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);
GO

-- save OutcomeRevision
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [OutcomeRevisions] SET [DecidedAt] = @p0, [DecidedBy] = @p1, [Description] = @p2, [Feedback] = @p3, [PublishedAt] = @p4, [SentAt] = @p5, [Title] = @p6, [Verdict] = @p7
OUTPUT 1
WHERE [Number] = @p8 AND [OutcomeId] = @p9;
GO

-- save OutcomeRevision
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [OutcomeRevisions] SET [Description] = @p0, [SentAt] = @p1, [Title] = @p2
OUTPUT 1
WHERE [Number] = @p3 AND [OutcomeId] = @p4;
GO

-- save School
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Schools] ([SchoolId], [Code], [Name], [Version], [Policy_AccountNameMinLength], [Policy_CertificationDays], [Policy_DescriptionMaxLength], [Policy_DocumentMaxBytes], [Policy_MediaMaxBytes], [Policy_OutcomesPerCourse], [Policy_OutcomesPerSemester], [Policy_PerformancesLastMonthDay], [Policy_ReceiptConfirmationDays], [Policy_StaffPasswordMinLength], [Policy_StudentMaxBytes], [Policy_StudentPasswordMinLength], [Policy_TickedOutcomesPerYear], [Policy_TickedPerformancesPerYear], [Policy_TitleMaxLength], [Policy_UndoPublishingSeconds])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19);
GO

-- save Semester
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Semesters] ([Id], [ClosingCeremony], [GraduatesCeremony], [SchoolId], [Term], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO

-- save Semester
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Semesters] SET [ClosingCeremony] = @p0, [GraduatesCeremony] = @p1, [Version] = @p2
OUTPUT 1
WHERE [Id] = @p3 AND [Version] = @p4;
GO

-- save Student
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Students] ([Id], [Name], [SchoolId], [StoredBytes], [StudentNo], [Version], [Personal_BirthDate], [Personal_Email], [Personal_NationalId])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
GO

-- save Student
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Students] SET [StoredBytes] = @p0, [Version] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;
GO

-- save Teacher
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Teachers] ([Id], [Name], [SchoolId], [TeacherNo], [Version], [Personal_BirthDate], [Personal_Email], [Personal_NationalId])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save WindowClosing
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [WindowClosings] ([Id], [ClosedAt], [HandledAt], [Kind], [SchoolId], [SemesterId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO
