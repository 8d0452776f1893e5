# configparser. Converters of one's own and sections without a name are left out.
DEFAULTSECT: Any  # go: - floor
MAX_INTERPOLATION_DEPTH: Any  # go: - floor
class Error(Exception): ...  # go: Error exception
class NoSectionError(Error): ...  # go: NoSectionError exception
class DuplicateSectionError(Error): ...  # go: DuplicateSectionError exception
class DuplicateOptionError(Error): ...  # go: DuplicateOptionError exception
class NoOptionError(Error): ...  # go: NoOptionError exception
class InterpolationError(Error): ...  # go: InterpolationError exception
class InterpolationMissingOptionError(InterpolationError): ...  # go: InterpolationMissingOptionError exception
class InterpolationSyntaxError(InterpolationError): ...  # go: InterpolationSyntaxError exception
class InterpolationDepthError(InterpolationError): ...  # go: InterpolationDepthError exception
class ParsingError(Error): ...  # go: ParsingError exception
class MissingSectionHeaderError(ParsingError): ...  # go: MissingSectionHeaderError exception
class RawConfigParser: ...  # go: RawConfigParserType floor
class ConfigParser: ...  # go: ConfigParserType floor
class SectionProxy: ...  # go: SectionProxyType floor
class BasicInterpolation: ...  # go: BasicInterpolationType floor
class ExtendedInterpolation: ...  # go: ExtendedInterpolationType floor
