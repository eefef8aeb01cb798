namespace Portfolio.Inspection.Pdf.Acts;

/// <summary>The role of an object, given by the key that refers to it. A name alone means nothing: a font may be called JS.</summary>
internal enum PdfPart
{
    /// <summary>Cannot act.</summary>
    Plain = 0,

    /// <summary>An action that a reader must trigger.</summary>
    Chosen = 1,

    /// <summary>An action that happens automatically.</summary>
    ByItself = 2,

    /// <summary>A dictionary of automatic actions, one per trigger.</summary>
    Occasions = 3,

    /// <summary>A document's name dictionary.</summary>
    NameLists = 4,

    /// <summary>A name tree of scripts or files, or a branch of one.</summary>
    HarmfulNames = 5,

    Form = 6,

    /// <summary>The streams of an embedded file.</summary>
    Files = 7,

    /// <summary>A page of another file, drawn on this one.</summary>
    OtherPage = 8,
}
