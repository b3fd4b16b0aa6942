import { Divider, Dropdown, DropdownGroup, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-icon';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../session/session';
import { chooseLanguage, language } from '../words/language';
import { useWords } from '../words/words';
import { appearance, chooseAppearance, type Appearance } from './appearance';
import { shellWords } from './words';

/** Everything that goes along to every page, behind one button, so that it fits a telephone too. */
export function UserMenu({ showKeys, elsewhere }: { showKeys?: (() => void) | undefined; elsewhere?: { to: string; text: string } | undefined }) {
  const t = useWords(shellWords);
  const { user, signOut } = useSession();
  const [open, setOpen] = useState(false);
  const [look, setLook] = useState(appearance());
  const navigate = useNavigate();

  function wear(chosen: Appearance) {
    chooseAppearance(chosen);
    setLook(chosen);
  }

  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right', appendTo: 'inline' }}
      shouldFocusToggleOnSelect
      toggle={(toggle) => (
        <MenuToggle
          ref={toggle}
          isExpanded={open}
          onClick={() => setOpen(!open)}
          aria-label={t('menu', { name: user.name })}
          icon={<UserIcon />}
        >
          <span className="wk-wide-only">{user.name}</span>
        </MenuToggle>
      )}
    >
      {elsewhere && (
        <DropdownList>
          <DropdownItem key="elsewhere" onClick={() => void navigate(elsewhere.to)}>
            {elsewhere.text}
          </DropdownItem>
        </DropdownList>
      )}
      <DropdownGroup label={t('language')} labelHeadingLevel="h2">
        <DropdownList>
          {(['nl', 'en'] as const).map((code) => (
            <DropdownItem key={code} lang={code} isSelected={language() === code} onClick={() => chooseLanguage(code)}>
              {t(code)}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <DropdownGroup label={t('appearance')} labelHeadingLevel="h2">
        <DropdownList>
          {(['light', 'dark', 'system'] as const).map((kind) => (
            <DropdownItem key={kind} isSelected={look === kind} onClick={() => wear(kind)}>
              {t(kind)}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownList>
        {showKeys && (
          <DropdownItem key="keys" onClick={showKeys}>
            {t('keys')}
          </DropdownItem>
        )}
        <DropdownItem key="sign-out" onClick={() => void signOut()}>
          {t('signOut')}
        </DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
