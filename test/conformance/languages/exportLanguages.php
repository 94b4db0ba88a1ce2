<?php
/**
 * Run by MediaWiki's own `maintenance/run.php`: writes as JSON what its localisation says of every
 * language that it knows: by itself, and merged with its fallbacks as MediaWiki merges them.
 *
 * The environment says where the answer goes (`ANSWER`), and which extensions are loaded beside those
 * that the conformance run has (`EXTENSIONS`, by comma).
 */

use MediaWiki\Languages\LanguageNameUtils;
use MediaWiki\MediaWikiServices;
use MediaWiki\Settings\SettingsBuilder;

define( 'MW_SETUP_CALLBACK', [ 'ExportLanguages', 'configure' ] );

class ExportLanguages extends Maintenance {
	/** Called after LocalSettings.php, and before extensions are loaded and services made. */
	public static function configure( SettingsBuilder $settings ) {
		foreach ( explode( ',', getenv( 'EXTENSIONS' ) ) as $name ) {
			wfLoadExtension( $name );
		}
		$settings->overrideConfigValue( 'LocalisationCacheConf', [
			'class' => LocalisationCache::class,
			'store' => 'array',
			'storeClass' => LCStoreNull::class,
			'storeDirectory' => false,
			'storeServer' => [],
			'forceRecache' => false,
			'manualRecache' => false,
		] );
		// A name of the project's talk pages keeps its place for the project's name.
		$settings->overrideConfigValue( 'MetaNamespace', '$1' );
		$settings->overrideConfigValue( 'MetaNamespaceTalk', false );
	}

	public function execute() {
		$services = MediaWikiServices::getInstance();
		$names = $services->getLanguageNameUtils()
			->getLanguageNames( LanguageNameUtils::AUTONYMS, LanguageNameUtils::ALL );
		$answer = [];
		$codes = array_keys( $names );
		// Some are no languages of their own, and only what others fall back on.
		for ( $i = 0; $i < count( $codes ); $i++ ) {
			$facts = $this->languageFacts( $services, $codes[$i] );
			$facts['known'] = isset( $names[$codes[$i]] );
			$answer[$codes[$i]] = $facts;
			array_push( $codes, ...array_diff( $facts['fallbacks'], $codes ) );
		}
		$flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR;
		file_put_contents( getenv( 'ANSWER' ), json_encode( $answer, $flags ) );
	}

	private function languageFacts( $services, string $code ) {
		$cache = $services->getLocalisationCache();
		$language = $services->getLanguageFactory()->getLanguage( $code );
		$converter = $services->getLanguageConverterFactory()->getLanguageConverter( $language );
		$whole = self::items( static fn ( $key ) => $cache->getItem( $code, $key ) );
		$own = $this->ownData( $services, $code );
		// The names in each variant are names as well, as in Language::getNamespaceAliases.
		$converted = [];
		foreach ( $converter->getVariants() as $variant ) {
			foreach ( array_keys( $whole['namespaces'] ) as $id ) {
				if ( $variant !== $code && $services->getNamespaceInfo()->exists( $id ) ) {
					$name = $converter->convertNamespace( $id, $variant );
					$converted += [ str_replace( ' ', '_', $name ) => $id ];
				}
			}
		}
		return [
			'fallbacks' => $cache->getItem( $code, 'originalFallbackSequence' ),
			'variants' => $converter->getVariants(),
			'converted' => (object)$converted,
			'whole' => $whole,
			'own' => self::items( static fn ( $key ) => $own[$key] ?? null ),
		];
	}

	private static function items( callable $item ) {
		$prefix = $item( 'linkPrefixExtension' );
		return [
			'rtl' => $item( 'rtl' ),
			'digits' => $item( 'digitTransformTable' ),
			'namespaces' => $item( 'namespaceNames' ),
			'aliases' => $item( 'namespaceAliases' ),
			'genders' => $item( 'namespaceGenderAliases' ),
			'words' => $item( 'magicWords' ),
			'linkTrail' => $item( 'linkTrail' ),
			'linkPrefix' => $prefix ? $item( 'linkPrefixCharset' ) : ( $prefix === null ? null : '' ),
		];
	}

	/** What the files of a language say, its fallbacks left out. */
	private function ownData( $services, string $code ) {
		$read = static function ( string $file ) {
			return file_exists( $file ) ? ( static function () use ( $file ) {
				// Messages are left out, and the rest is plain variables.
				include $file;
				return get_defined_vars();
			} )() : [];
		};
		$data = $read( $services->getLanguageNameUtils()->getMessagesFileName( $code ) );
		foreach ( $services->getMainConfig()->get( 'ExtensionMessagesFiles' ) as $file ) {
			$extension = $read( $file );
			foreach ( [ 'magicWords', 'namespaceNames', 'namespaceAliases' ] as $key ) {
				$data[$key] = ( $data[$key] ?? [] ) + ( $extension[$key][$code] ?? [] );
			}
		}
		return $data;
	}
}

$maintClass = ExportLanguages::class;
require_once RUN_MAINTENANCE_IF_MAIN;
