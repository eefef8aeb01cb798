using System.Collections.Frozen;

namespace Portfolio.Inspection.Pdf.Acts;

/// <summary>
/// Which keys and kinds make a PDF run, start, send, fetch or unpack something (ISO 32000-2, 7.11, 12.5, 12.6, 12.7, 13).
/// </summary>
internal static class PdfKeys
{
    /// <summary>Refused even when a reader must choose them.</summary>
    public static readonly FrozenSet<string> AlwaysHarmful =
        Set("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "RichMediaExecute");

    /// <summary>Refused when they happen by themselves: they leave the document, or begin to play.</summary>
    public static readonly FrozenSet<string> HarmfulByThemselves =
        Set("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "RichMediaExecute", "GoToR", "Movie", "Sound", "Rendition", "URI");

    /// <summary>Annotations that carry a file or a program.</summary>
    public static readonly FrozenSet<string> HarmfulAnnotations = Set("FileAttachment", "RichMedia");

    /// <summary>Names lists whose entries run, or are files.</summary>
    public static readonly FrozenSet<string> HarmfulLists = Set("JavaScript", "EmbeddedFiles");

    public static readonly FrozenSet<string> OfFiles = Set("F", "UF", "DOS", "Mac", "Unix");

    /// <summary>A part of a document's structure may be called as its author likes, but has none of these.</summary>
    public static readonly FrozenSet<string> OfActions = Set("JS", "F", "Win", "Mac", "Unix", "Fields", "NewWindow", "TA", "CMD");

    /// <summary>Where an object is not written as it should be, any of these names is one too many, wherever it stands.</summary>
    public static readonly FrozenSet<string> HarmfulWhereOdd = FrozenSet.ToFrozenSet(
        [
            .. HarmfulByThemselves.Except(["URI"]), "JS", "XFA", "EmbeddedFile", "EmbeddedFiles", "OnInstantiate", .. HarmfulAnnotations,
        ],
        StringComparer.Ordinal);

    public static PdfPart PartOf(string key, PdfPart holder, bool isStream) => (holder, key) switch
    {
        (PdfPart.Occasions, _) => PdfPart.ByItself,
        (PdfPart.NameLists, _) when HarmfulLists.Contains(key) => PdfPart.HarmfulNames,
        (PdfPart.HarmfulNames, "Kids") => PdfPart.HarmfulNames,
        (_, "OpenAction") => PdfPart.ByItself,
        (_, "AA") => PdfPart.Occasions,
        (_, "A" or "PA") => PdfPart.Chosen,
        (_, "Next") => holder == PdfPart.ByItself ? PdfPart.ByItself : PdfPart.Chosen,
        (_, "Names") => PdfPart.NameLists,
        (_, "AcroForm") => PdfPart.Form,
        (_, "EF") => PdfPart.Files,
        (_, "Ref") when isStream => PdfPart.OtherPage,
        _ => PdfPart.Plain,
    };

    private static FrozenSet<string> Set(params string[] names) => FrozenSet.ToFrozenSet(names, StringComparer.Ordinal);
}
